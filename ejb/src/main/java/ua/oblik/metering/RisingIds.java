package ua.oblik.metering;

import java.time.Instant;
import java.util.UUID;

/**
 * Ids for rows that are stored together. They rise (RFC 9562, version 7), so that a chunk's keys
 * lie side by side in an index; those of {@link UUID#randomUUID()} would each touch another page of
 * it. Not thread safe.
 */
final class RisingIds {

  private static final int COUNTER_BITS = 20;
  private static final int TIME_SHIFT = 16;
  private static final long VERSION = 0x7000;
  private static final long TWELVE_BITS = 0xFFF;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long SIXTY_TWO_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

  private final long head;
  private final long tail;
  private long given;

  /** Ids of a moment; those of another maker of the same moment differ by 54 random bits. */
  RisingIds(Instant moment) {
    UUID random = UUID.randomUUID();
    this.head =
        (moment.toEpochMilli() << TIME_SHIFT)
            | VERSION
            | (random.getMostSignificantBits() & TWELVE_BITS);
    this.tail = VARIANT | ((random.getLeastSignificantBits() << COUNTER_BITS) & SIXTY_TWO_BITS);
  }

  UUID next() {
    if (given >> COUNTER_BITS != 0) {
      throw new IllegalStateException("more ids than a chunk has rows");
    }
    UUID id = new UUID(head, tail | given);
    given++;
    return id;
  }
}
