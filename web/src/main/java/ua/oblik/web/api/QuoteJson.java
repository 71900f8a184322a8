package ua.oblik.web.api;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.billing.Quote;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.rating.RatedLine;
import ua.oblik.domain.tariff.TimeOfUsePeriod;

/**
 * The cost of a month's consumption.
 *
 * @param lines one for each block and zone; of parts of the month if its tariff changed inside it
 * @param charges beside the energy
 * @param total the sum of lines and charges, hryvnias with VAT
 */
@Schema(name = "Quote")
public record QuoteJson(List<Line> lines, List<Charge> charges, Money total) {

  static QuoteJson of(Quote.Quoted quoted) {
    return new QuoteJson(
        quoted.lines().stream().map(Line::of).toList(),
        quoted.beside().stream().map(Charge::of).toList(),
        quoted.total());
  }

  /**
   * A charge beside the energy.
   *
   * @param kind FIXED or MINIMUM
   * @param from the first day it is for
   * @param until the day after the last
   * @param amount hryvnias with VAT
   * @param source its name or act
   */
  @Schema(name = "QuoteCharge")
  public record Charge(
      LineKind kind, LocalDate from, LocalDate until, Money amount, String source) {

    static Charge of(Quote.Beside charge) {
      return new Charge(
          charge.kind(),
          charge.days().from(),
          charge.days().until(),
          charge.amount(),
          charge.source());
    }
  }

  /**
   * The question.
   *
   * @param customerClass URBAN, RURAL, STOVE or HEATING
   * @param month such as 2021-11
   * @param consumption whole kWh per zone
   */
  @Schema(name = "QuoteRequest")
  public record Asked(
      @Schema(
              name = "class",
              enumeration = {"URBAN", "RURAL", "STOVE", "HEATING"},
              example = "URBAN",
              required = true)
          String customerClass,
      @Schema(format = "month", example = "2021-11", required = true) String month,
      @Schema(required = true) Map<String, BigDecimal> consumption) {

    /** As it comes in JSON. */
    @JsonbCreator
    public Asked(
        @JsonbProperty("class") String customerClass,
        @JsonbProperty("month") String month,
        @JsonbProperty("consumption") Map<String, BigDecimal> consumption) {
      this.customerClass = customerClass;
      this.month = month;
      this.consumption = consumption;
    }

    Quote.Request request() {
      return new Quote.Request(customerClass, month, consumption);
    }
  }

  /**
   * quantity x rate x coefficient, rounded once.
   *
   * @param from the first day it is for
   * @param until the day after the last
   * @param register T1 to T3
   * @param period the part of the day
   * @param block number of the block
   * @param blockUpTo where it ends, kWh, or {@code null} for the open last one
   * @param quantity kWh
   * @param rate hryvnias per kWh
   * @param coefficient of the zone
   * @param amount hryvnias with VAT
   * @param act what the rate rests on
   */
  @Schema(name = "QuoteLine")
  public record Line(
      LocalDate from,
      LocalDate until,
      @Schema(implementation = RegisterCode.class) String register,
      TimeOfUsePeriod period,
      int block,
      BigDecimal blockUpTo,
      BigDecimal quantity,
      @Schema(format = "rate") String rate,
      @Schema(format = "coefficient") String coefficient,
      Money amount,
      String act) {

    static Line of(RatedLine line) {
      return new Line(
          line.days().from(),
          line.days().until(),
          line.zone().register().name(),
          line.price().period(),
          line.price().block(),
          line.price().upTo().map(Energy::kWh).orElse(null),
          line.quantity().kWh(),
          line.price().rate().toString(),
          line.price().coefficient().toString(),
          line.amount(),
          line.price().version().source().act());
    }
  }
}
