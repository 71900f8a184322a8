package ua.oblik.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** A body of no bytes is none, whatever its sender calls its type. */
@Provider
@PreMatching
public class EmptyBody implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.hasEntity()) {
      request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
  }
}
