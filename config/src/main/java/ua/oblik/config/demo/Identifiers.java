package ua.oblik.config.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import ua.oblik.domain.customer.Edrpou;
import ua.oblik.domain.customer.Rnokpp;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.supply.ServicePointCode;

/** Numbers that pass the checks of the real ones. */
final class Identifiers {

  private static final LocalDate RNOKPP_DAY_ZERO = LocalDate.of(1899, 12, 31);
  private static final long FIRST_SERIAL = 23_000_000L;
  private static final int FIRST_EDRPOU = 3_800_000;
  private static final int EIC_ISSUERS = 5012;

  private Identifiers() {}

  /**
   * The taxpayer number of a person: days since 1899, a serial that tells the sex, a check digit.
   */
  static Rnokpp rnokpp(LocalDate born, boolean woman, Draw draw) {
    long days = ChronoUnit.DAYS.between(RNOKPP_DAY_ZERO, born);
    int serial = draw.below(500) * 10 + draw.below(5) * 2 + (woman ? 0 : 1);
    String first = String.format("%05d%04d", days, serial);
    for (int check = 0; check < 10; check++) {
      if (Rnokpp.isValid(first + check)) {
        return new Rnokpp(first + check);
      }
    }
    throw new IllegalStateException("every nine digits have a check digit");
  }

  /** The register code of the n-th legal entity. */
  static Edrpou edrpou(long n) {
    String first = Long.toString(FIRST_EDRPOU + n);
    for (int check = 0; check < 10; check++) {
      if (Edrpou.isValid(first + check)) {
        return new Edrpou(first + check);
      }
    }
    throw new IllegalStateException("every seven digits have a check digit");
  }

  /** The EIC of a point; a code whose check character is never issued takes the next prefix. */
  static ServicePointCode eic(long pointId) {
    for (int prefix = EIC_ISSUERS; ; prefix++) {
      String first = String.format("62Z%04d%08d", prefix, pointId);
      for (char check : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
        if (ServicePointCode.isValid(first + check)) {
          return new ServicePointCode(first + check);
        }
      }
    }
  }

  /** The number on the plate of a meter. */
  static MeterSerial serial(long meterId) {
    return new MeterSerial(Long.toString(FIRST_SERIAL + meterId));
  }

  /** The same id for the same thing in every load. */
  static UUID uuid(long kind, long n) {
    long high = mix(kind * 0x5851_F42D_4C95_7F2DL + n);
    long low = mix(high ^ n);
    return new UUID(
        (high & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L,
        (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
  }

  /** Spreads the bits of a number (Stafford's thirteenth variant of the MurmurHash3 finaliser). */
  private static long mix(long z) {
    long mixed = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return mixed ^ (mixed >>> 31);
  }
}
