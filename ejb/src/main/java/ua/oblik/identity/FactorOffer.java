package ua.oblik.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A secret for a telephone's authenticator.
 *
 * @param secret in base 32
 * @param email names the entry on the telephone
 */
public record FactorOffer(String secret, String email) {

  /** The link that authenticators read, on a telephone or from a QR code. */
  public String link() {
    String name = URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/Oblik:" + name + "?secret=" + secret + "&issuer=Oblik";
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "FactorOffer[hidden]";
  }
}
