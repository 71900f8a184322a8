package ua.oblik.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;

/** Secrets, used steps and recovery codes of second factors as they are stored. */
@Dependent
class FactorBook {
  private static final int SECRET_BYTES = 20;
  private static final int RECOVERY_CODES = 10;
  private static final int STEPS_OF_GRACE = 1;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private CustomerDatabase customer;
  @Inject private BusinessClock clock;

  boolean isOn(UserId user) {
    return stored(user).filter(Stored::confirmed).isPresent();
  }

  /** Uses a code up; {@code false} if it is not one, or was used before. */
  boolean takes(UserId user, String code) {
    return takesTimedCode(user, code) || takesRecoveryCode(user, code);
  }

  boolean takesTimedCode(UserId user, String typed) {
    String code = typed == null ? "" : typed.replaceAll("\\s", "");
    Instant now = clock.now();
    return stored(user)
        .flatMap(stored -> stepOf(code, stored, now))
        .map(
            step ->
                customer.change(
                        "update second_factor set last_step = ? where user_id = ? and last_step <"
                            + " ?",
                        step,
                        user.value(),
                        step)
                    == 1)
        .orElse(false);
  }

  private static Optional<Long> stepOf(String code, Stored stored, Instant now) {
    TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    long length = generator.getTimeStep().toSeconds();
    SecretKeySpec key = new SecretKeySpec(Base32.decode(stored.secret()), generator.getAlgorithm());
    long current = now.getEpochSecond() / length;
    return LongStream.rangeClosed(current - STEPS_OF_GRACE, current + STEPS_OF_GRACE)
        .filter(step -> step > stored.lastStep())
        .filter(step -> code.equals(codeAt(generator, key, step * length)))
        .boxed()
        .findFirst();
  }

  private static String codeAt(
      TimeBasedOneTimePasswordGenerator generator, SecretKeySpec key, long second) {
    try {
      return generator.generateOneTimePasswordString(key, Instant.ofEpochSecond(second));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("HMAC takes any key", e);
    }
  }

  private boolean takesRecoveryCode(UserId user, String typed) {
    return typed != null
        && customer.change(
                """
                update recovery_code set used_at = ? where user_id = ? and code_hash = ? and used_at is null
                """,
                clock.now(),
                user.value(),
                RecoveryCode.hash(typed))
            == 1;
  }

  /** From now on the login asks for a code; answers the recovery codes. */
  List<String> confirm(UserId user) {
    customer.change(
        "update second_factor set confirmed_at = ? where user_id = ?", clock.now(), user.value());
    return freshCodes(user);
  }

  /** How many recovery codes have not been used. */
  long codesLeft(UserId user) {
    return customer
        .first(
            "select count(*) as codes from recovery_code where user_id = ? and used_at is null",
            row -> row.number("codes"),
            user.value())
        .orElse(0L);
  }

  /** New recovery codes in the place of those before. */
  List<String> freshCodes(UserId user) {
    customer.change("delete from recovery_code where user_id = ?", user.value());
    List<String> codes = new ArrayList<>();
    while (codes.size() < RECOVERY_CODES) {
      String code = RecoveryCode.next();
      customer.change(
          "insert into recovery_code (user_id, code_hash) values (?, ?)",
          user.value(),
          RecoveryCode.hash(code));
      codes.add(code);
    }
    return List.copyOf(codes);
  }

  /** The secret that waits to be confirmed; a new one if there is none. */
  String secretOf(UserId user) {
    return stored(user).map(Stored::secret).orElseGet(() -> create(user));
  }

  private String create(UserId user) {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    String text = Base32.encode(secret);
    customer.change(
        "insert into second_factor (user_id, secret) values (?, ?) on conflict do nothing",
        user.value(),
        text);
    return stored(user).map(Stored::secret).orElse(text);
  }

  private Optional<Stored> stored(UserId user) {
    return customer.first(
        "select secret, confirmed_at is not null as confirmed, last_step from second_factor where"
            + " user_id = ?",
        row -> new Stored(row.text("secret"), row.flag("confirmed"), row.number("last_step")),
        user.value());
  }

  void forget(UserId user) {
    customer.change("delete from recovery_code where user_id = ?", user.value());
    customer.change("delete from second_factor where user_id = ?", user.value());
  }

  private record Stored(String secret, boolean confirmed, long lastStep) {}
}
