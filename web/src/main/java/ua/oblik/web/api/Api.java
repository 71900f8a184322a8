package ua.oblik.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The API; resources and providers of the war are found by scanning. */
@ApplicationPath("/api/v1")
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
