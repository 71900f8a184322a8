package ua.oblik.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ua.oblik.notice.NoticeKind;

/**
 * What a link of refusal says: which login wants no more letters of which kind. It is signed, not
 * stored, so it works as long as the letter is kept.
 *
 * @param user whose letters
 * @param kind of which kind
 */
record RefusalToken(UserId user, NoticeKind kind) {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern FORM =
      Pattern.compile("([1-9][0-9]{0,17})\\.([A-Z_]{1,40})\\.([A-Za-z0-9_-]{43})");

  String signed(byte[] key) {
    return said() + "." + signature(key);
  }

  /** What a text says, if it was signed with the key and the kind is known. */
  static Optional<RefusalToken> verified(String text, byte[] key) {
    Matcher parts = FORM.matcher(text == null ? "" : text);
    return parts.matches()
        ? Arrays.stream(NoticeKind.values())
            .filter(kind -> kind.name().equals(parts.group(2)))
            .map(kind -> new RefusalToken(new UserId(Long.parseLong(parts.group(1))), kind))
            .filter(token -> same(token.signature(key), parts.group(3)))
            .findFirst()
        : Optional.empty();
  }

  private String said() {
    return user.value() + "." + kind;
  }

  private String signature(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      byte[] signature = mac.doFinal(said().getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
