package ua.oblik.metering;

import java.time.LocalDate;
import ua.oblik.supply.ServicePointView;

/**
 * A visit to be made.
 *
 * @param id its key
 * @param point where
 * @param reason why
 * @param raisedOn since when
 */
public record ControllerVisitView(
    long id, ServicePointView point, VisitReason reason, LocalDate raisedOn) {}
