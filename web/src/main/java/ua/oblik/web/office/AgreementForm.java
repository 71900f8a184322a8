package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ua.oblik.RefusedException;
import ua.oblik.account.Terms;
import ua.oblik.billing.AgreementEvent;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;
import ua.oblik.domain.metering.ReactiveRegisters;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.request.RequestDetails;
import ua.oblik.domain.supply.SupplyChange;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.metering.ExchangedMeter;
import ua.oblik.request.RequestDesk;
import ua.oblik.request.RequestView;
import ua.oblik.web.ui.Formats;
import ua.oblik.web.ui.RequestNumbers;

/** The fields of an event of an agreement. */
@Named("officeAgreementForm")
@RequestScoped
public class AgreementForm {
  private static final int MOST_DIGITS = 9;

  @Inject private NewCustomerForm newCustomer;
  @Inject private RequestDesk requests;

  private LocalDate on;
  private LocalDate until;
  private final Map<String, String> read = new HashMap<>();
  private final Map<String, String> shown = new HashMap<>();
  private boolean checked;
  private boolean estimate;
  private CustomerClass customerClass;
  private Integer norm;
  private String accountNumber;
  private String serial;
  private String model;
  private Integer digits;
  private Integer multiplier = 1;
  private String reason;

  /**
   * Takes over what a customer asks for.
   *
   * @throws ua.oblik.NotFoundException if there is no such request
   */
  void fillIn(String request) {
    if (request.isEmpty()) {
      return;
    }
    RequestView asked = requests.get(RequestNumbers.parse(request));
    reason =
        Formats.text("office_agreement.byRequest", asked.number(), Formats.date(asked.sentOn()));
    if (asked.details() instanceof RequestDetails.DeclareEmpty empty) {
      on = empty.from();
      until = empty.until();
    } else if (asked.details() instanceof RequestDetails.MoveOut leaves) {
      on = leaves.lastDay().plusDays(1);
    }
  }

  AgreementEvent.Read reading() {
    return new AgreementEvent.Read(registers(read), checked, estimate);
  }

  /** What happens, by the name of the form. */
  AgreementEvent.Deed deed(String name, int zones) {
    return switch (name) {
      case "handover" ->
          new AgreementEvent.HandOver(
              account().isPresent() ? Optional.empty() : Optional.of(newCustomer.customer()),
              account(),
              new Terms(customerClass, zones, norm));
      case "change" -> new AgreementEvent.Change(customerClass, norm);
      case "disconnect" -> supply(SupplyChange.Kind.DISCONNECT);
      case "reconnect" -> supply(SupplyChange.Kind.RECONNECT);
      case "occupy" -> supply(SupplyChange.Kind.OCCUPY);
      case "empty" ->
          new AgreementEvent.Supply(
              SupplyChange.Kind.DECLARE_EMPTY,
              Optional.ofNullable(until).map(last -> last.plusDays(1)));
      case "exchange" -> new AgreementEvent.Exchange(meter());
      default -> new AgreementEvent.Close();
    };
  }

  private static AgreementEvent.Supply supply(SupplyChange.Kind change) {
    return new AgreementEvent.Supply(change, Optional.empty());
  }

  private Optional<AccountNumber> account() {
    if (accountNumber == null || accountNumber.isBlank()) {
      return Optional.empty();
    }
    if (AccountNumber.parse(accountNumber) instanceof AccountNumber.Understood understood) {
      return Optional.of(understood.number());
    }
    throw new RefusedException("account-not-found");
  }

  private ExchangedMeter meter() {
    Map<RegisterCode, String> values = registers(shown);
    ReactiveRegisters reactive = ReactiveRegisters.among(values.keySet());
    int zones = values.size() - reactive.codes().size();
    boolean laidEndToEnd = values.keySet().equals(all(zones, reactive));
    if (values.isEmpty()
        || !laidEndToEnd
        || digits == null
        || digits < 1
        || digits > MOST_DIGITS
        || multiplier == null
        || multiplier < 1) {
      throw new RefusedException("meter-new-values");
    }
    return new ExchangedMeter(
        new MeterPlate(new MeterSerial(serial.strip()), zones, digits, multiplier, reactive),
        model.strip(),
        values);
  }

  /** Those that a meter with so many zones has; none without a zone. */
  private static Set<RegisterCode> all(int zones, ReactiveRegisters reactive) {
    Set<RegisterCode> all = EnumSet.noneOf(RegisterCode.class);
    if (zones > 0) {
      all.addAll(RegisterCode.of(zones));
      all.addAll(reactive.codes());
    }
    return all;
  }

  /** Those that something is typed for. */
  private static Map<RegisterCode, String> registers(Map<String, String> typed) {
    return typed.entrySet().stream()
        .filter(value -> value.getValue() != null && !value.getValue().isBlank())
        .collect(
            Collectors.toMap(
                value -> RegisterCode.valueOf(value.getKey()),
                value -> Formats.typed(value.getValue())));
  }

  public CustomerClass[] getClasses() {
    return CustomerClass.values();
  }

  public LocalDate getOn() {
    return on;
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }

  /** The last day, inclusive. */
  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public boolean isChecked() {
    return checked;
  }

  public void setChecked(boolean checked) {
    this.checked = checked;
  }

  public boolean isEstimate() {
    return estimate;
  }

  public void setEstimate(boolean estimate) {
    this.estimate = estimate;
  }

  public CustomerClass getCustomerClass() {
    return customerClass;
  }

  public void setCustomerClass(CustomerClass customerClass) {
    this.customerClass = customerClass;
  }

  public Integer getNorm() {
    return norm;
  }

  public void setNorm(Integer norm) {
    this.norm = norm;
  }

  public String getAccountNumber() {
    return accountNumber;
  }

  public void setAccountNumber(String accountNumber) {
    this.accountNumber = accountNumber;
  }

  public String getSerial() {
    return serial;
  }

  public void setSerial(String serial) {
    this.serial = serial;
  }

  public String getModel() {
    return model;
  }

  public void setModel(String model) {
    this.model = model;
  }

  public Integer getDigits() {
    return digits;
  }

  public void setDigits(Integer digits) {
    this.digits = digits;
  }

  public Integer getMultiplier() {
    return multiplier;
  }

  public void setMultiplier(Integer multiplier) {
    this.multiplier = multiplier;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  /** What the meter shows, by register. */
  public Map<String, String> getRead() {
    return read;
  }

  /** What the new meter shows, by register. */
  public Map<String, String> getShown() {
    return shown;
  }
}
