package ua.oblik.web.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import ua.oblik.domain.request.FreeText;
import ua.oblik.domain.request.RequestDetails;
import ua.oblik.domain.request.RequestDetails.ChangeName;
import ua.oblik.domain.request.RequestDetails.DeclareEmpty;
import ua.oblik.domain.request.RequestDetails.DisputeEntry;
import ua.oblik.domain.request.RequestDetails.MoveOut;
import ua.oblik.domain.request.RequestDetails.ReplaceMeter;
import ua.oblik.domain.request.RequestDetails.SealBroken;
import ua.oblik.domain.request.RequestDetails.VerifyMeter;
import ua.oblik.domain.request.RequestState;

/** What a request tells, as customers and staff read it. */
@Named
@ApplicationScoped
public class RequestFacts {

  /** A line: what it is, and its value. */
  public record Fact(String label, String value) {}

  /** The fields of a request's kind, in the order of its form, in the person's language. */
  public List<Fact> of(RequestDetails details) {
    return of(details, Formats.texts());
  }

  /** The same in a language of choice, also outside a page. */
  public static List<Fact> of(RequestDetails details, ResourceBundle texts) {
    Told told = new Told(texts, new ArrayList<>());
    if (details instanceof SealBroken seal) {
      return told.put("meter", seal.meter().value())
          .put("day.SEAL_BROKEN", Formats.date(seal.noticedOn()))
          .words(seal.text());
    }
    if (details instanceof ReplaceMeter replace) {
      return told.put("meter", replace.meter().value())
          .put("reason", told.word(replace.reason()))
          .words(replace.text());
    }
    if (details instanceof VerifyMeter verify) {
      return told.put("meter", verify.meter().value())
          .put("reason", told.word(verify.reason()))
          .words(verify.text());
    }
    if (details instanceof ChangeName change) {
      return told.put("name", change.name().value())
          .put("reason", told.word(change.reason()))
          .words(change.text());
    }
    if (details instanceof MoveOut move) {
      return told.put("day.MOVE_OUT", Formats.date(move.lastDay())).words(move.text());
    }
    if (details instanceof DeclareEmpty empty) {
      return told.put("day.DECLARE_EMPTY", Formats.date(empty.from()))
          .put("until", Formats.date(empty.until()))
          .words(empty.text());
    }
    DisputeEntry dispute = (DisputeEntry) details;
    return told.put("entry", Long.toString(dispute.entry()))
        .put("valueOn", Formats.date(dispute.valueOn()))
        .put("amount", Formats.money(dispute.amount()))
        .words(dispute.text());
  }

  /** How a state looks. */
  public String look(RequestState state) {
    return switch (state) {
      case SENT, IN_WORK -> "info";
      case DONE -> "ok";
      case REFUSED -> "bad";
      case WITHDRAWN -> "";
    };
  }

  /** Facts being collected. */
  private record Told(ResourceBundle texts, List<Fact> facts) {
    private Told put(String name, String value) {
      facts.add(new Fact(texts.getString("request." + name), value));
      return this;
    }

    private String word(Enum<?> value) {
      return texts.getString(
          "RequestDetails." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    private List<Fact> words(FreeText text) {
      return text.value().isEmpty() ? facts : put("text", text.value()).facts;
    }
  }
}
