package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import ua.oblik.billing.BillPreview;
import ua.oblik.billing.Billing;
import ua.oblik.billing.OrderRequest;
import ua.oblik.billing.PreviewOutcome;
import ua.oblik.billing.TariffAdvice;
import ua.oblik.domain.billing.Threshold;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.metering.Acceptable;
import ua.oblik.metering.NotTaken;
import ua.oblik.metering.ReadCheck;
import ua.oblik.metering.ReadIntake;
import ua.oblik.metering.ReadSubmission;

/** What would become of the typed reads, and what the bill would be; stores nothing. */
@Named
@RequestScoped
public class ReadForecast {
  @Inject private TypedReads typed;
  @Inject private ReadIntake intake;
  @Inject private Billing billing;
  @Inject private TariffAdvice advice;
  @Inject private ReadAnswer answer;

  private Acceptable acceptable;
  private PreviewOutcome preview;
  private Optional<Threshold> threshold;

  /** Checks what is typed, and previews the bill if it could be taken. */
  public void check() {
    ReadSubmission reads = typed.submission(answer.getConfirmed());
    ReadCheck check = intake.check(typed.number(), reads);
    if (check instanceof Acceptable taken) {
      acceptable = taken;
      preview = billing.preview(typed.number(), OrderRequest.with(reads));
    } else if (check instanceof NotTaken refused) {
      answer.say(refused);
    }
  }

  /** What the reads would mean, once checked. */
  public Acceptable getAcceptable() {
    return acceptable;
  }

  /** What the bill would charge for each zone. */
  public Map<RegisterCode, Money> getCosts() {
    Map<RegisterCode, Money> costs = new EnumMap<>(RegisterCode.class);
    if (getBill() != null) {
      getBill()
          .lines()
          .forEach(
              line ->
                  line.register()
                      .ifPresent(register -> costs.merge(register, line.amount(), Money::plus)));
    }
    return costs;
  }

  /** The bill that an order would bring, if there would be one. */
  public BillPreview getBill() {
    return preview instanceof PreviewOutcome.Previewed shown ? shown.bill() : null;
  }

  /** A threshold of the tariff that the month is about to cross, or null. */
  public Threshold getThreshold() {
    if (threshold == null) {
      threshold =
          Optional.ofNullable(getBill()).flatMap(bill -> advice.threshold(typed.number(), bill));
    }
    return threshold.orElse(null);
  }
}
