package ua.oblik.billing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ua.oblik.account.Terms;
import ua.oblik.customer.NewCustomer;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.supply.SupplyChange;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.metering.ExchangedMeter;

/**
 * Something that staff enter about an agreement.
 *
 * @param key made up by whoever enters it; the same key is the same event
 * @param agreement which one
 * @param on the day: the first that is no longer as it was
 * @param read what the meter shows on that day
 * @param deed what happens
 * @param reason why, for the trail
 */
public record AgreementEvent(
    String key, AgreementId agreement, LocalDate on, Read read, Deed deed, String reason) {

  /**
   * The read of the day.
   *
   * @param values as typed; none if it is known already or not taken
   * @param checked whether staff have checked it, however odd it looks
   * @param estimate whether the days before are to be billed by average without one
   */
  public record Read(Map<RegisterCode, String> values, boolean checked, boolean estimate) {

    /** Fixed. */
    public Read {
      values = Map.copyOf(values);
    }

    boolean isTyped() {
      return values.values().stream().anyMatch(value -> !value.isBlank());
    }
  }

  /** What happens. */
  public sealed interface Deed {

    /** The word it is stored by. */
    AgreementEventKind kind();
  }

  /** The customer leaves; nobody follows yet. */
  public record Close() implements Deed {
    @Override
    public AgreementEventKind kind() {
      return AgreementEventKind.CLOSED;
    }
  }

  /**
   * Another customer is supplied at the point from the day on, with the same read.
   *
   * @param customer somebody new; empty if the agreement is for an account there is
   * @param account that account; empty to open one
   * @param terms of the new agreement
   */
  public record HandOver(
      Optional<NewCustomer> customer, Optional<AccountNumber> account, Terms terms)
      implements Deed {
    @Override
    public AgreementEventKind kind() {
      return AgreementEventKind.HANDED_OVER;
    }
  }

  /**
   * Another class or norm; the meter stays.
   *
   * @param customerClass from the day on
   * @param normKwhPerMonth from the day on
   */
  public record Change(CustomerClass customerClass, int normKwhPerMonth) implements Deed {
    @Override
    public AgreementEventKind kind() {
      return AgreementEventKind.CHANGED;
    }
  }

  /**
   * Another meter, perhaps with other zones.
   *
   * @param meter the one that is put in place
   */
  public record Exchange(ExchangedMeter meter) implements Deed {
    @Override
    public AgreementEventKind kind() {
      return AgreementEventKind.METER_EXCHANGED;
    }
  }

  /**
   * The point is disconnected or supplied again, declared empty or occupied again; the next bill
   * follows it.
   *
   * @param change which
   * @param until the first day that is again as before, if that is known already
   */
  public record Supply(SupplyChange.Kind change, Optional<LocalDate> until) implements Deed {
    @Override
    public AgreementEventKind kind() {
      return switch (change) {
        case DISCONNECT -> AgreementEventKind.DISCONNECTED;
        case RECONNECT -> AgreementEventKind.RECONNECTED;
        case DECLARE_EMPTY -> AgreementEventKind.DECLARED_EMPTY;
        case OCCUPY -> AgreementEventKind.OCCUPIED;
      };
    }
  }

  /** Whether an average may end the days before; whoever follows has to begin with a read. */
  boolean isEstimated() {
    return read.estimate() && !(deed instanceof HandOver);
  }

  /** What tells two events apart, without anything about a person. */
  String what() {
    String detail = "";
    if (deed instanceof HandOver handOver) {
      detail = handOver.account().map(AccountNumber::value).orElse("new") + " " + handOver.terms();
    } else if (!(deed instanceof Close)) {
      detail = deed.toString();
    }
    return String.join(
        " ",
        deed.kind().name(),
        agreement.toString(),
        on.toString(),
        new TreeMap<>(read.values()).toString(),
        detail);
  }
}
