package ua.oblik.metering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.account.AccountId;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.ReadValidation.Doubt;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.supply.ServicePointView;

/**
 * A questionable read that waits for staff.
 *
 * @param submission its key
 * @param account whose it is, where it came from a customer
 * @param point where
 * @param meter which meter
 * @param readOn the date of the read
 * @param values per register, before the multiplier
 * @param lastValues the read before that counts; empty if there is none
 * @param lastReadOn its date
 * @param nextValues the read after it that counts; empty if there is none
 * @param nextReadOn its date
 * @param aboveNext whether that one is lower, and no roll-over says why
 * @param doubts why it is doubted
 * @param limit what could have been drawn or the threshold, in kilowatt-hours
 * @param raisedOn since when it waits
 * @param photo whether a photograph of the meter came with it
 */
public record ReadReviewView(
    UUID submission,
    Optional<AccountId> account,
    ServicePointView point,
    MeterSerial meter,
    LocalDate readOn,
    Map<RegisterCode, Energy> values,
    Map<RegisterCode, Energy> lastValues,
    Optional<LocalDate> lastReadOn,
    Map<RegisterCode, Energy> nextValues,
    Optional<LocalDate> nextReadOn,
    boolean aboveNext,
    List<Doubt> doubts,
    Energy limit,
    LocalDate raisedOn,
    boolean photo) {}
