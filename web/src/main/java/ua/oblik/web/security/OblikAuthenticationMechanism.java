package ua.oblik.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import ua.oblik.identity.BearerCredential;
import ua.oblik.identity.LoginAttempt;
import ua.oblik.identity.LoginCheck;
import ua.oblik.identity.LoginPrincipal;
import ua.oblik.identity.PageSessions;
import ua.oblik.web.ui.SecurityHeaders;

/**
 * The only authentication mechanism of the application. A page is called by a session that began on
 * the login page. A program calls the API by a bearer token, and by a password only to get one; a
 * session's cookie means nothing there, so that no page elsewhere can make a browser write.
 */
@ApplicationScoped
public class OblikAuthenticationMechanism implements HttpAuthenticationMechanism {
  /** Request attribute: credentials came with an API request and were not good. */
  public static final String REFUSED = "ua.oblik.credentials-refused";

  static final String LOGIN_PAGE = "/login";
  private static final String API = "/api/";
  private static final String RESOURCES = "/jakarta.faces.resource/";
  private static final String TOKENS = "/api/v1/tokens";
  private static final String BASIC = "Basic ";
  private static final String BEARER = "Bearer ";

  @Inject private IdentityStoreHandler store;
  @Inject private PageSessions sessions;
  @Inject private LoginAttempt attempt;
  @Inject private Guessing guessing;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (path(request).startsWith(RESOURCES)) {
      return context.doNothing();
    }
    if (path(request).startsWith(API)) {
      return validateProgram(request, context);
    }
    Credential entered = context.getAuthParameters().getCredential();
    if (context.isAuthenticationRequest() && entered != null) {
      return logIn(request, context, entered);
    }
    Optional<LoginPrincipal> login =
        PageSession.login(request)
            .filter(
                found ->
                    PageSession.record(request)
                        .filter(record -> sessions.goesOn(record, found))
                        .isPresent());
    if (login.isPresent()) {
      return context.notifyContainerAboutLogin(login.get(), login.get().roles());
    }
    return context.isProtected() ? askToLogIn(request, response, context) : context.doNothing();
  }

  private AuthenticationStatus logIn(
      HttpServletRequest request, HttpMessageContext context, Credential entered) {
    CredentialValidationResult result = store.validate(entered);
    if (result.getCallerPrincipal() instanceof LoginPrincipal login) {
      PageSession.begin(
          request, login, sessions.begin(login.id(), request.getHeader("User-Agent")));
      return context.notifyContainerAboutLogin(result);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  private AuthenticationStatus validateProgram(
      HttpServletRequest request, HttpMessageContext context) {
    Optional<Credential> credential = credentialOf(request);
    if (credential.isEmpty()) {
      return context.doNothing();
    }
    if (credential.get() instanceof UsernamePasswordCredential && guessing.isTooMuchFrom(request)) {
      attempt.found(new LoginCheck.TooManyAttempts());
      request.setAttribute(REFUSED, true);
      return context.doNothing();
    }
    CredentialValidationResult result = store.validate(credential.get());
    if (result.getStatus() == CredentialValidationResult.Status.VALID) {
      return context.notifyContainerAboutLogin(result);
    }
    // The API answers this itself, as a problem document.
    request.setAttribute(REFUSED, true);
    return context.doNothing();
  }

  private static Optional<Credential> credentialOf(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null) {
      return Optional.empty();
    }
    boolean asksForToken = "POST".equals(request.getMethod()) && TOKENS.equals(path(request));
    if (asksForToken && header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return BasicLogin.of(header.substring(BASIC.length()).strip()).map(Credential.class::cast);
    }
    if (!asksForToken && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(new BearerCredential(header.substring(BEARER.length()).strip()));
    }
    return Optional.empty();
  }

  private static AuthenticationStatus askToLogIn(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    PageSession.askedFor(request);
    SecurityHeaders.set(request, response);
    String loginPage = request.getContextPath() + LOGIN_PAGE;
    if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
      return context.redirect(loginPage);
    }
    try {
      response.setContentType("text/xml");
      response.setCharacterEncoding("UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                  + loginPage
                  + "\"/></partial-response>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private static String path(HttpServletRequest request) {
    String inner = request.getPathInfo();
    return inner == null ? request.getServletPath() : request.getServletPath() + inner;
  }
}
