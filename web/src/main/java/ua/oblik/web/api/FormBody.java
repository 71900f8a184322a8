package ua.oblik.web.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Refuses a request without a form where a form is read: JAX-RS takes that for a fault of ours. */
@Provider
public class FormBody implements ContainerRequestFilter {
  private static final int BAD_REQUEST = 400;

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Consumes consumed = resource.getResourceMethod().getAnnotation(Consumes.class);
    if (consumed != null
        && List.of(consumed.value()).contains(MediaType.APPLICATION_FORM_URLENCODED)
        && !request.hasEntity()) {
      request.abortWith(Problems.of(BAD_REQUEST, "body-missing"));
    }
  }
}
