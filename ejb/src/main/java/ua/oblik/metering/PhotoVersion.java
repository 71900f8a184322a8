package ua.oblik.metering;

import java.time.Instant;
import java.util.Optional;

/**
 * A photograph that was kept with reads, or that one was taken back.
 *
 * @param id of its row
 * @param shown whether there is a photograph; else the one before was taken back
 * @param sentBy the login; empty for photographs of before this was kept
 * @param sentAt when; empty likewise
 */
public record PhotoVersion(
    long id, boolean shown, Optional<String> sentBy, Optional<Instant> sentAt) {}
