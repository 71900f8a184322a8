package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omnifaces.util.Faces;
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.BillPreview;
import ua.oblik.billing.Billing;
import ua.oblik.billing.OrderOutcome;
import ua.oblik.billing.OrderRequest;
import ua.oblik.billing.PreviewOutcome;
import ua.oblik.billing.TariffAdvice;
import ua.oblik.domain.billing.Threshold;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.picture.Picture;
import ua.oblik.metering.Acceptable;
import ua.oblik.metering.Accepted;
import ua.oblik.metering.NotTaken;
import ua.oblik.metering.ReadCheck;
import ua.oblik.metering.ReadHistory;
import ua.oblik.metering.ReadIntake;
import ua.oblik.metering.ReadOutcome;
import ua.oblik.metering.ReadSheet;
import ua.oblik.metering.ReadSheets;
import ua.oblik.metering.ReadSubmission;
import ua.oblik.web.ui.DateInput;
import ua.oblik.web.ui.Draft;
import ua.oblik.web.ui.PhotoInput;

/**
 * Entering reads: checked and previewed while they are typed, then sent, with a bill or without.
 */
@Named
@RequestScoped
public class ReadingsBacking {
  @Inject private PortalAccount account;
  @Inject private ReadSheets sheets;
  @Inject private ReadHistory history;
  @Inject private ReadIntake intake;
  @Inject private Billing billing;
  @Inject private BillOrders orders;
  @Inject private TariffAdvice advice;
  @Inject private ReadAnswer answer;
  @Inject private PhotoInput photo;

  private ReadSheet sheet;
  private LocalDate readOn;
  private final Map<String, String> values = new HashMap<>();
  private Acceptable acceptable;
  private PreviewOutcome preview;
  private Optional<Threshold> threshold;
  private boolean resumed;
  private Long corrected;

  @PostConstruct
  void open() {
    List<ReadSheet> all = account.isPresent() ? sheets.of(account.getNumber()) : List.of();
    String point = Faces.getRequestParameter("point");
    sheet =
        all.stream()
            .filter(each -> point == null || each.point().code().value().equals(point))
            .findFirst()
            .orElse(null);
    if (sheet != null) {
      readOn = sheet.today();
      correct(Faces.getRequestParameter("correct"));
      resume(Draft.take(Faces.getRequest()));
    }
  }

  /** The reads of a receipt stand in the fields to be corrected, as long as they can be. */
  private void correct(String receipt) {
    if (receipt != null && !Faces.isPostback()) {
      history.of(account.getNumber()).stream()
          .filter(read -> receipt.equals(String.valueOf(read.receiptNo())) && read.correctable())
          .findFirst()
          .ifPresent(
              read -> {
                corrected = read.receiptNo();
                readOn = read.readOn();
                read.values()
                    .forEach(
                        (register, value) ->
                            values.put(register.name(), value.kWh().toPlainString()));
              });
    }
  }

  /** What was typed before the session ended stands in the fields again. */
  private void resume(Map<String, String> typed) {
    sheet.registers().stream()
        .filter(register -> typed.containsKey(register.name()))
        .forEach(register -> values.put(register.name(), typed.get(register.name())));
    resumed = typed.keySet().stream().anyMatch(values::containsKey);
    readOn = DateInput.parse(typed.get("readOn")).orElse(readOn);
  }

  /** Tells what would become of the reads and what the bill would be; stores nothing. */
  public void check() {
    ReadSubmission reads = submission(answer.getConfirmed());
    ReadCheck check = intake.check(account.getNumber(), reads);
    if (check instanceof Acceptable taken) {
      acceptable = taken;
      preview = billing.preview(account.getNumber(), OrderRequest.with(reads));
    } else if (check instanceof NotTaken refused) {
      answer.say(refused);
    }
  }

  /** Sends the reads and shows the receipt. */
  public void submit() throws IOException {
    answer(intake.submit(account.getNumber(), submission(answer.getConfirmed())));
  }

  /** Sends the same with a photograph of the meter. */
  public void submitWithPhoto() throws IOException {
    Optional<Picture> picture = photo.picture("photo");
    if (picture.isPresent()) {
      ReadSubmission reads = submission(answer.confirmedByPhoto());
      answer(intake.submitWithPhoto(account.getNumber(), reads, picture.get()));
    }
  }

  private void answer(ReadOutcome outcome) throws IOException {
    if (outcome instanceof Accepted accepted) {
      showReceipt(accepted.receiptNo());
    } else if (outcome instanceof NotTaken refused) {
      answer.say(refused);
    }
  }

  /** Sends the reads and orders a bill up to them. */
  public void order() throws IOException {
    OrderOutcome outcome =
        orders.order(account.getNumber(), OrderRequest.with(submission(answer.getConfirmed())));
    if (outcome instanceof OrderOutcome.Ordered ordered) {
      answer.ordered(ordered.order());
      ordered.reads().ifPresent(reads -> answer.received(reads.receiptNo()));
      Faces.redirect("/portal/home?account=" + account.getNumber());
    } else if (outcome instanceof OrderOutcome.ReadDoubted doubted) {
      showReceipt(doubted.reads().receiptNo());
    } else {
      answer.say(outcome);
    }
  }

  private void showReceipt(long number) throws IOException {
    Faces.redirect("/portal/receipt?account=" + account.getNumber() + "&no=" + number);
  }

  private ReadSubmission submission(Set<Confirmation> confirmed) {
    Map<RegisterCode, String> typed = new EnumMap<>(RegisterCode.class);
    values.forEach((register, value) -> typed.put(RegisterCode.valueOf(register), value));
    typed.values().removeIf(value -> value == null || value.isBlank());
    return new ReadSubmission(readOn, typed, confirmed, Optional.of(sheet.point().code()));
  }

  /** Whether the fields hold what was typed before the session ended. */
  public boolean isResumed() {
    return resumed;
  }

  /** The receipt whose reads are being corrected, or null. */
  public Long getCorrected() {
    return corrected;
  }

  public ReadSheet getSheet() {
    return sheet;
  }

  public Map<String, String> getValues() {
    return values;
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
          Optional.ofNullable(getBill())
              .flatMap(bill -> advice.threshold(account.getNumber(), bill));
    }
    return threshold.orElse(null);
  }

  public LocalDate getReadOn() {
    return readOn;
  }

  public void setReadOn(LocalDate readOn) {
    this.readOn = readOn;
  }
}
