package ua.oblik.operations;

import java.time.Instant;
import ua.oblik.domain.wording.Wording;

/**
 * Planned works as people are told of them.
 *
 * @param begun whether they are going on
 */
public record WorkView(long id, Wording text, Instant beginsAt, Instant endsAt, boolean begun) {}
