package ua.oblik.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The keys of rows that are stored together. */
class IdsThatRiseTest {
  private static final Instant MOMENT = Instant.parse("2025-11-05T10:15:30.123Z");

  @Test
  void areOfTheTimeOrderedVersionAndTellTheirMoment() {
    UUID id = new RisingIds(MOMENT).next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(MOMENT.toEpochMilli());
  }

  @Test
  void riseAsTextWhichIsHowTheDatabaseOrdersThem() {
    RisingIds ids = new RisingIds(MOMENT);
    assertThat(Stream.generate(ids::next).limit(2000).map(UUID::toString).toList())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void ofTheSameMomentDifferFromOneChunkToAnother() {
    assertThat(new RisingIds(MOMENT).next()).isNotEqualTo(new RisingIds(MOMENT).next());
  }
}
