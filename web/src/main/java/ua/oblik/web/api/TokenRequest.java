package ua.oblik.web.api;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.identity.Capability;

/**
 * What a new token should allow.
 *
 * @param scopes capabilities of the login; none or {@code null} for all of them
 */
public record TokenRequest(@Schema(implementation = Capability[].class) List<String> scopes) {

  /** As it comes in JSON. */
  @JsonbCreator
  public TokenRequest(@JsonbProperty("scopes") List<String> scopes) {
    this.scopes = scopes == null ? List.of() : List.copyOf(scopes);
  }
}
