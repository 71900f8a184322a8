package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.metering.HourVolume;
import ua.oblik.identity.Capability;
import ua.oblik.metering.HourlyPoint;
import ua.oblik.metering.HourlyVolumes;
import ua.oblik.metering.MeteredHour;

/** What the meters of an account measured hour by hour. */
@Path("/accounts/{number}/hours")
@RequestScoped
@Requires({Capability.VIEW_OWN_ACCOUNTS, Capability.VIEW_ACCOUNTS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meters and reads")
public class HoursResource {
  private static final int LONGEST = 366;
  private static final int USUAL = 31;

  @Inject private HourlyVolumes volumes;
  @Inject private BusinessClock clock;

  /**
   * An hour of a point.
   *
   * @param servicePoint EIC
   * @param start when it begins
   * @param day the day in Kyiv
   * @param hour which hour of the day, from 1; a day has 23, 24 or 25
   * @param kWh energy
   * @param quality how it came about
   */
  @Schema(name = "Hour")
  public record HourJson(
      @Schema(format = "eic") String servicePoint,
      Instant start,
      LocalDate day,
      int hour,
      BigDecimal kWh,
      HourVolume.Quality quality) {

    static HourJson of(HourlyPoint point, MeteredHour metered) {
      HourVolume measured = metered.measured();
      return new HourJson(
          point.code().value(),
          measured.hour().start(),
          measured.hour().day(),
          measured.hour().number(),
          measured.volume().kWh(),
          measured.quality());
    }
  }

  /** The hours of an account. */
  @GET
  @Operation(
      summary = "Hourly volumes, point by point, the earliest first; nothing is billed by them",
      description =
          "From a day until the day before another, 366 days at most; the last 31 days unless given."
              + " Hours that are not known are missing.")
  public List<HourJson> hours(
      @PathParam("number") AccountNumber number,
      @QueryParam("from") @Schema(format = "date") String from,
      @QueryParam("until") @Schema(format = "date") String until) {
    LocalDate end = day("until", until, clock.today());
    LocalDate begin = day("from", from, end.minusDays(USUAL));
    DateRange days =
        DateRange.between(begin, end)
            .filter(range -> range.days() <= LONGEST)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problems.invalid(List.of(Problems.field("from", "days-out-of-range")))));
    List<HourJson> hours = new ArrayList<>();
    for (HourlyPoint point : volumes.points(number)) {
      volumes.of(number, point.code(), days).forEach(hour -> hours.add(HourJson.of(point, hour)));
    }
    return hours;
  }

  private static LocalDate day(String field, String text, LocalDate otherwise) {
    if (text == null || text.isEmpty()) {
      return otherwise;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new ProblemException(
          Problems.invalid(List.of(Problems.field(field, "date-malformed"))));
    }
  }
}
