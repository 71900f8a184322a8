package ua.oblik.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AuditRecordChainTest {
  private static final Instant AT = Instant.parse("2025-11-05T10:00:00.123456Z");
  private static final LocalDate DAY = LocalDate.of(2025, 11, 5);

  private final AuditRecord first = record(null, "register", "17");
  private final AuditRecord second = record(first, "confirm-email", "17");
  private final AuditRecord third = record(second, "link-account", "4100000001");

  @Test
  void holdsFromTheFirstToTheLast() {
    assertThat(first.follows(null)).isTrue();
    assertThat(second.follows(first)).isTrue();
    assertThat(third.follows(second)).isTrue();
  }

  @Test
  void breaksWhereARecordIsMissing() {
    assertThat(second.follows(null)).isFalse();
    assertThat(third.follows(first)).isFalse();
  }

  @Test
  void breaksBehindARecordThatWasReplacedByAnother() {
    AuditRecord forged = record(first, "confirm-email", "18");
    assertThat(forged.follows(first)).isTrue();
    assertThat(third.follows(forged)).isFalse();
  }

  @Test
  void tellsFieldsApartThatReadTheSameTogether() {
    AuditRecord one = new AuditRecord(null, entry("ab", "c"), AT, DAY);
    AuditRecord other = new AuditRecord(null, entry("a", "bc"), AT, DAY);
    assertThat(record(one, "x", "1").follows(other)).isFalse();
  }

  private static AuditEntry entry(String before, String after) {
    return AuditEntry.by(new UserId(17), "rename", "account", "1").before(before).after(after);
  }

  private static AuditRecord record(AuditRecord previous, String action, String object) {
    return new AuditRecord(
        previous, AuditEntry.by(new UserId(17), action, "account", object), AT, DAY);
  }
}
