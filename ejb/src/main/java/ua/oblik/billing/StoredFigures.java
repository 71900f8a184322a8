package ua.oblik.billing;

import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.util.Optional;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.ExactAmount;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.rating.ExcessCharge;
import ua.oblik.domain.rating.Figures;
import ua.oblik.domain.rating.FixedShare;
import ua.oblik.domain.rating.MinimumShare;
import ua.oblik.domain.rating.ReactiveCharge;
import ua.oblik.domain.rating.ReliefShare;
import ua.oblik.domain.rating.VatShare;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.ReactiveTerms;

/** What a line was computed from, as an object of its explanation that is named for the kind. */
final class StoredFigures {
  private static final String REACTIVE = "reactive";
  private static final String EXCESS = "excess";
  private static final String RELIEF = "relief";
  private static final String FIXED = "fixed";
  private static final String MINIMUM = "minimum";
  private static final String VAT = "vat";
  private static final String PERCENT = "percent";
  private static final String CHARGED = "charged";
  private static final String DAYS = "days";
  private static final String OF_MONTH = "daysOfMonth";

  private StoredFigures() {}

  static void write(JsonGenerator json, Figures figures) {
    json.writeStartObject(name(figures));
    if (figures instanceof ReactiveCharge charge) {
      reactive(json, charge);
    } else if (figures instanceof ExcessCharge charge) {
      text(json, "contracted", charge.contracted());
      text(json, "volume", charge.volume());
      text(json, "cost", charge.cost());
      json.write(PERCENT, charge.percent());
      text(json, CHARGED, charge.charged());
    } else if (figures instanceof ReliefShare share) {
      json.write(PERCENT, share.percent());
      text(json, "norm", share.norm());
      text(json, "cost", share.cost().hryvnias().toPlainString());
    } else if (figures instanceof FixedShare share) {
      text(json, "code", share.charge().code());
      text(json, "amount", share.charge().amount());
      text(json, "per", share.charge().per());
      json.write(DAYS, share.days());
      json.write("daysBefore", share.before());
      json.write(OF_MONTH, share.ofMonth());
    } else if (figures instanceof MinimumShare share) {
      text(json, "minimum", share.minimum());
      json.write(DAYS, share.days());
      json.write(OF_MONTH, share.ofMonth());
      text(json, "energy", share.energy());
      text(json, CHARGED, share.charged());
    } else if (figures instanceof VatShare share) {
      json.write(PERCENT, share.vat().percent());
      text(json, "base", share.base());
    }
    json.writeEnd();
  }

  private static String name(Figures figures) {
    if (figures instanceof ReactiveCharge) {
      return REACTIVE;
    }
    if (figures instanceof ExcessCharge) {
      return EXCESS;
    }
    if (figures instanceof ReliefShare) {
      return RELIEF;
    }
    if (figures instanceof FixedShare) {
      return FIXED;
    }
    return figures instanceof MinimumShare ? MINIMUM : VAT;
  }

  private static void reactive(JsonGenerator json, ReactiveCharge charge) {
    text(json, "price", charge.terms().price());
    json.write("fedTimes", charge.terms().fedTimes());
    text(json, "incentive", charge.terms().incentive());
    text(json, "freeTangent", charge.terms().freeTangent());
    text(json, "equivalent", charge.equivalent());
    text(json, "active", charge.active());
    text(json, "drawn", charge.drawn());
    text(json, "fed", charge.fed());
    text(json, "payment", charge.payment());
    text(json, CHARGED, charge.charged());
  }

  private static void text(JsonGenerator json, String name, Object value) {
    json.write(name, value.toString());
  }

  /** The figures in an explanation; lines of older bills may have none. */
  static Optional<Figures> read(JsonObject explanation) {
    Optional<JsonObject> reactive = object(explanation, REACTIVE);
    if (reactive.isPresent()) {
      return reactive.map(StoredFigures::reactive);
    }
    Optional<JsonObject> vat = object(explanation, VAT);
    if (vat.isPresent()) {
      return vat.map(stored -> new VatShare(new Vat(percent(stored)), money(stored, "base")));
    }
    return object(explanation, EXCESS)
        .map(StoredFigures::excess)
        .or(() -> object(explanation, RELIEF).map(StoredFigures::relief))
        .or(() -> object(explanation, FIXED).map(StoredFigures::fixed))
        .or(() -> object(explanation, MINIMUM).map(StoredFigures::minimum));
  }

  private static Figures excess(JsonObject stored) {
    return new ExcessCharge(
        energy(stored, "contracted"),
        energy(stored, "volume"),
        money(stored, "cost"),
        percent(stored),
        money(stored, CHARGED));
  }

  private static Figures relief(JsonObject stored) {
    return new ReliefShare(
        percent(stored),
        energy(stored, "norm"),
        new ExactAmount(new BigDecimal(stored.getString("cost"))));
  }

  private static Figures fixed(JsonObject stored) {
    return new FixedShare(
        new FixedCharge(
            stored.getString("code"),
            money(stored, "amount"),
            FixedCharge.Per.valueOf(stored.getString("per"))),
        stored.getInt(DAYS),
        stored.getInt("daysBefore"),
        stored.getInt(OF_MONTH));
  }

  private static Figures minimum(JsonObject stored) {
    return new MinimumShare(
        money(stored, "minimum"),
        stored.getInt(DAYS),
        stored.getInt(OF_MONTH),
        money(stored, "energy"),
        money(stored, CHARGED));
  }

  private static Figures reactive(JsonObject stored) {
    return new ReactiveCharge(
        new ReactiveTerms(
            UnitRate.of(stored.getString("price")),
            stored.getInt("fedTimes"),
            Coefficient.of(stored.getString("incentive")),
            Coefficient.of(stored.getString("freeTangent"))),
        Coefficient.of(stored.getString("equivalent")),
        energy(stored, "active"),
        energy(stored, "drawn"),
        energy(stored, "fed"),
        money(stored, "payment"),
        Money.of(stored.getString(CHARGED, Money.ZERO.toString())));
  }

  private static Optional<JsonObject> object(JsonObject json, String name) {
    return Optional.ofNullable(json.getJsonObject(name));
  }

  private static int percent(JsonObject stored) {
    return stored.getInt(PERCENT);
  }

  private static Energy energy(JsonObject stored, String name) {
    return Energy.of(stored.getString(name));
  }

  private static Money money(JsonObject stored, String name) {
    return Money.of(stored.getString(name));
  }
}
