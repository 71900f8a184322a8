package ua.oblik.web.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import ua.oblik.identity.CurrentUser;
import ua.oblik.identity.LoginAttempt;
import ua.oblik.identity.LoginCheck;
import ua.oblik.web.security.OblikAuthenticationMechanism;

/**
 * Puts a guard before every resource method. A method that does not say who may call it, or a write
 * that does not say what happens when it is repeated, keeps the application from starting.
 */
@Provider
public class Gate implements DynamicFeature {
  private static final String OURS = "ua.oblik.";
  private static final String TOKENS = "tokens";
  private static final String BEARER = "Bearer realm=\"oblik\"";
  private static final String PASSWORD = "Basic realm=\"oblik\", charset=\"UTF-8\"";

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Class<?> type = resource.getResourceClass();
    Method method = resource.getResourceMethod();
    if (!type.getName().startsWith(OURS)) {
      return;
    }
    requireRepeatRule(method);
    if (method.isAnnotationPresent(Open.class)) {
      context.register(new Guard(null));
    } else if (method.isAnnotationPresent(Requires.class)) {
      context.register(new Guard(method.getAnnotation(Requires.class)));
    } else if (type.isAnnotationPresent(Requires.class)) {
      context.register(new Guard(type.getAnnotation(Requires.class)));
    } else if (type.isAnnotationPresent(Open.class)) {
      context.register(new Guard(null));
    } else {
      throw new IllegalStateException("nobody says who may call " + method);
    }
  }

  private static void requireRepeatRule(Method method) {
    boolean write =
        Arrays.stream(method.getAnnotations())
            .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
            .anyMatch(http -> http != null && !http.value().equals(HttpMethod.GET));
    if (write
        && !method.isAnnotationPresent(RepeatSafe.class)
        && !method.isAnnotationPresent(KeyOptional.class)) {
      throw new IllegalStateException("nobody says what repeating does to " + method);
    }
    if (method.isAnnotationPresent(RepeatSafe.class) && method.getReturnType() != Response.class) {
      throw new IllegalStateException("its answer cannot be kept: " + method);
    }
  }

  /** Lets through who may, and answers the others. */
  @Priority(Priorities.AUTHORIZATION)
  private static final class Guard implements ContainerRequestFilter {
    private final Requires required;

    Guard(Requires required) {
      this.required = required;
    }

    @Override
    public void filter(ContainerRequestContext request) {
      if (Boolean.TRUE.equals(request.getProperty(OblikAuthenticationMechanism.REFUSED))) {
        request.abortWith(refusedCredentials(request));
        return;
      }
      if (required == null) {
        return;
      }
      CurrentUser caller = CDI.current().select(CurrentUser.class).get();
      if (!caller.loggedIn()) {
        request.abortWith(unauthenticated(request, "not-authenticated"));
      } else if (required.value().length > 0
          && Set.of(required.value()).stream().noneMatch(caller::can)) {
        request.abortWith(Problems.of(403, "not-allowed"));
      }
    }

    private static Response refusedCredentials(ContainerRequestContext request) {
      LoginCheck check = CDI.current().select(LoginAttempt.class).get().check().orElse(null);
      if (check instanceof LoginCheck.TooManyAttempts) {
        return Problems.of(429, "login-locked");
      }
      if (check instanceof LoginCheck.NotConfirmed) {
        return Problems.of(403, "email-not-confirmed");
      }
      return unauthenticated(request, check == null ? "not-authenticated" : "login-refused");
    }

    private static Response unauthenticated(ContainerRequestContext request, String code) {
      boolean asksForToken = request.getUriInfo().getPath().equals(TOKENS);
      return Response.fromResponse(Problems.of(401, code))
          .header(HttpHeaders.WWW_AUTHENTICATE, asksForToken ? PASSWORD : BEARER)
          .build();
    }
  }
}
