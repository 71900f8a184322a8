package ua.oblik.request;

import java.time.Instant;
import java.time.LocalDate;
import ua.oblik.identity.UserId;

/** Who did something to a request, and when. */
record Stamp(UserId user, String actor, LocalDate today, Instant now) {}
