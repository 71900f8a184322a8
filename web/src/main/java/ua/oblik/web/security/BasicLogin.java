package ua.oblik.web.security;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import ua.oblik.domain.wording.PlainText;

/**
 * Name and password of HTTP Basic in UTF-8, as RFC 7617 lets a server ask for; the credential of
 * Jakarta Security reads ASCII only, so that no password with Ukrainian letters would be right.
 */
final class BasicLogin {

  private BasicLogin() {}

  /** The credential, or empty for what is not Base64 of {@code name:password} in UTF-8. */
  static Optional<UsernamePasswordCredential> of(String encoded) {
    String pair;
    try {
      byte[] bytes = Base64.getDecoder().decode(encoded);
      pair = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
    int colon = pair.indexOf(':');
    return colon < 0 || !PlainText.isStorable(pair)
        ? Optional.empty()
        : Optional.of(
            new UsernamePasswordCredential(pair.substring(0, colon), pair.substring(colon + 1)));
  }
}
