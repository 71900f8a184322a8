package ua.oblik.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The API; resources and providers of the war are found by scanning. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Oblik",
            version = "1",
            description =
                "Accounts, meter reads, bills and payments of an electricity supplier."
                    + " Errors are RFC 9457 problem documents. Writes take an Idempotency-Key:"
                    + " the same key with the same body gives the same answer, with another"
                    + " body 409."),
    security = @SecurityRequirement(name = "token"))
@SecurityScheme(
    securitySchemeName = "token",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "Issued by POST /tokens.")
@SecurityScheme(
    securitySchemeName = "login",
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description = "E-mail address and password; only for POST /tokens.")
public class Api extends Application {

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.server.wadl.disableWadl",
        true,
        // A status without a body stays ours, instead of becoming the error page of the portal.
        "jersey.config.server.response.setStatusOverSendError",
        true);
  }
}
