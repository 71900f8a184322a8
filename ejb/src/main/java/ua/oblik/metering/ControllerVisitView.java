package ua.oblik.metering;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.supply.ServicePointView;

/**
 * A visit to be made.
 *
 * @param id its key
 * @param point where
 * @param reason why
 * @param raisedOn since when
 * @param closedOn when it was made or dropped; empty while it is to be made
 */
public record ControllerVisitView(
    long id,
    ServicePointView point,
    VisitReason reason,
    LocalDate raisedOn,
    Optional<LocalDate> closedOn) {}
