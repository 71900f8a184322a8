package ua.oblik.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ua.oblik.calendar.BusinessClock;

/**
 * Which gateway takes cards here: LiqPay where its keys are set ({@code oblik.liqpay.public-key},
 * {@code oblik.liqpay.private-key}), a simulated one in a demonstration without keys, else none.
 */
@ApplicationScoped
class Gateways {
  static final String SIMULATOR = "SIMULATOR";

  private static final URI SIMULATOR_PAGE = URI.create("/simulator");

  private Optional<PaymentGateway> liqPay = Optional.empty();

  @Inject private BusinessClock clock;
  @Inject private SimulatedBank bank;

  /** For the container's proxy. */
  protected Gateways() {}

  @Inject
  Gateways(
      @ConfigProperty(name = "oblik.liqpay.public-key") Optional<String> publicKey,
      @ConfigProperty(name = "oblik.liqpay.private-key") Optional<String> privateKey,
      @ConfigProperty(name = "oblik.liqpay.sandbox", defaultValue = "false") boolean sandbox,
      @ConfigProperty(name = "oblik.liqpay.address", defaultValue = "https://www.liqpay.ua")
          URI address) {
    if (publicKey.isPresent() && privateKey.isPresent()) {
      liqPay =
          Optional.of(
              new LiqPay(
                  LiqPay.NAME,
                  new LiqPay.Keys(publicKey.get(), privateKey.get(), sandbox),
                  new LiqPay.Addresses(
                      address.resolve("/api/3/checkout"), address.resolve("/api/request"))));
    }
  }

  /** The gateway that takes cards; empty if none does. */
  Optional<PaymentGateway> inUse() {
    return liqPay.or(() -> simulated().map(PaymentGateway.class::cast));
  }

  /** A gateway by its name, if it is in use. */
  Optional<PaymentGateway> named(String name) {
    return inUse().filter(gateway -> gateway.name().equals(name));
  }

  /** The simulated one, in a demonstration where it is in use. */
  Optional<Simulated> simulated() {
    return liqPay.isEmpty() && !clock.followsCalendar()
        ? Optional.of(new Simulated(bank))
        : Optional.empty();
  }

  /** Speaks LiqPay's language with a page of ours. */
  static final class Simulated implements PaymentGateway {
    private final SimulatedBank bank;
    private final LiqPay protocol;

    Simulated(SimulatedBank bank) {
      this.bank = bank;
      this.protocol =
          new LiqPay(SIMULATOR, bank.keys(), new LiqPay.Addresses(SIMULATOR_PAGE, SIMULATOR_PAGE));
    }

    LiqPay protocol() {
      return protocol;
    }

    @Override
    public String name() {
      return SIMULATOR;
    }

    @Override
    public Checkout checkout(CardRequest request) {
      return protocol.checkout(request);
    }

    @Override
    public Optional<GatewayReport> read(Map<String, String> form) {
      return protocol.read(form);
    }

    @Override
    public Optional<GatewayReport> ask(String code) {
      return bank.ask(code);
    }
  }
}
