package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.ConflictException;
import ua.oblik.database.MeterDatabase;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.supply.ServicePointId;

/** The meters there are and where they hang. */
@Dependent
class MeterStock {
  @Inject private MeterDatabase meter;

  /**
   * Takes the old meter down and hangs the new one, new to us or known and in no place.
   *
   * @throws ConflictException if it hangs elsewhere, or is known with other registers
   */
  InstalledMeter install(
      ServicePointId point, InstalledMeter old, ExchangedMeter next, LocalDate on) {
    Map<RegisterCode, Long> registers = new EnumMap<>(RegisterCode.class);
    Optional<Long> known = known(next);
    long id = known.orElseGet(() -> enter(next));
    meter.list(
        "select id, code from register where meter_id = ?",
        row -> registers.put(row.word(RegisterCode.class, "code"), row.number("id")),
        id);
    if (!registers.keySet().equals(next.values().keySet())) {
      throw new ConflictException("meter-known-otherwise");
    }
    meter.change(
        "update meter_installation set removed_on = ? where service_point_id = ? and installed_on = ?",
        on,
        point.value(),
        old.inPlace().from());
    meter.change(
        "insert into meter_installation (meter_id, service_point_id, installed_on) values (?, ?, ?)",
        id,
        point.value(),
        on);
    meter.change(
        """
        update controller_visit set closed_on = ?
        where service_point_id = ? and reason = 'METER_EXCHANGE_REPORTED' and closed_on is null
        """,
        on,
        point.value());
    return new InstalledMeter(id, next.plate(), DateRange.startingOn(on), registers);
  }

  private Optional<Long> known(ExchangedMeter next) {
    Optional<Long> known =
        meter.first(
            "select id from meter where serial = ? for update",
            row -> row.number("id"),
            next.plate().serial().value());
    if (known.isPresent()) {
      boolean same =
          meter
              .first(
                  """
                  select id from meter m where id = ? and digits = ? and multiplier = ?
                    and not exists (select from meter_installation i
                      where i.meter_id = m.id and i.removed_on is null)
                  """,
                  row -> row.number("id"),
                  known.get(),
                  next.plate().digits(),
                  next.plate().multiplier())
              .isPresent();
      if (!same) {
        throw new ConflictException("meter-known-otherwise");
      }
    }
    return known;
  }

  private long enter(ExchangedMeter next) {
    long id = meter.ids("meter_id_seq", 1)[0];
    meter.change(
        "insert into meter (id, serial, model, digits, multiplier) values (?, ?, ?, ?, ?)",
        id,
        next.plate().serial().value(),
        next.model(),
        next.plate().digits(),
        next.plate().multiplier());
    List<RegisterCode> codes = next.plate().registers();
    long[] ids = meter.ids("register_id_seq", codes.size());
    for (int i = 0; i < ids.length; i++) {
      meter.change(
          "insert into register (id, meter_id, code) values (?, ?, ?)", ids[i], id, codes.get(i));
    }
    return id;
  }
}
