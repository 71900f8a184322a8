package ua.oblik.request;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.request.FreeText;
import ua.oblik.domain.request.RequestDetails;
import ua.oblik.domain.request.RequestDetails.ChangeName;
import ua.oblik.domain.request.RequestDetails.DeclareEmpty;
import ua.oblik.domain.request.RequestDetails.DisputeEntry;
import ua.oblik.domain.request.RequestDetails.MoveOut;
import ua.oblik.domain.request.RequestDetails.NameReason;
import ua.oblik.domain.request.RequestDetails.ReplaceMeter;
import ua.oblik.domain.request.RequestDetails.ReplaceReason;
import ua.oblik.domain.request.RequestDetails.SealBroken;
import ua.oblik.domain.request.RequestDetails.VerifyMeter;
import ua.oblik.domain.request.RequestDetails.VerifyReason;
import ua.oblik.domain.request.RequestKind;

/** The fields of a request's kind as JSON, the way they are kept. */
final class StoredDetails {
  private StoredDetails() {}

  static String write(RequestDetails details) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    if (details instanceof SealBroken seal) {
      put(json, "meter", seal.meter());
      put(json, "day", seal.noticedOn());
      put(json, "text", seal.text());
    } else if (details instanceof ReplaceMeter replace) {
      put(json, "meter", replace.meter());
      put(json, "reason", replace.reason().name());
      put(json, "text", replace.text());
    } else if (details instanceof VerifyMeter verify) {
      put(json, "meter", verify.meter());
      put(json, "reason", verify.reason().name());
      put(json, "text", verify.text());
    } else if (details instanceof ChangeName change) {
      put(json, "name", change.name());
      put(json, "reason", change.reason().name());
      put(json, "text", change.text());
    } else if (details instanceof MoveOut move) {
      put(json, "day", move.lastDay());
      put(json, "text", move.text());
    } else if (details instanceof DeclareEmpty empty) {
      put(json, "day", empty.from());
      put(json, "until", empty.until());
      put(json, "text", empty.text());
    } else if (details instanceof DisputeEntry dispute) {
      put(json, "entry", dispute.entry());
      put(json, "day", dispute.valueOn());
      put(json, "amount", dispute.amount().kopiykas());
      put(json, "text", dispute.text());
    }
    return json.build().toString();
  }

  static RequestDetails read(RequestKind kind, String stored) {
    JsonObject json;
    try (JsonReader reader = Json.createReader(new StringReader(stored))) {
      json = reader.readObject();
    }
    FreeText text = new FreeText(json.getString("text"));
    return switch (kind) {
      case SEAL_BROKEN -> new SealBroken(meter(json), day(json, "day"), text);
      case REPLACE_METER ->
          new ReplaceMeter(meter(json), ReplaceReason.valueOf(json.getString("reason")), text);
      case VERIFY_METER ->
          new VerifyMeter(meter(json), VerifyReason.valueOf(json.getString("reason")), text);
      case CHANGE_NAME ->
          new ChangeName(
              new FreeText(json.getString("name")),
              NameReason.valueOf(json.getString("reason")),
              text);
      case MOVE_OUT -> new MoveOut(day(json, "day"), text);
      case DECLARE_EMPTY -> new DeclareEmpty(day(json, "day"), day(json, "until"), text);
      case DISPUTE_ENTRY ->
          new DisputeEntry(
              Long.parseLong(json.getString("entry")),
              day(json, "day"),
              Money.ofKopiykas(Long.parseLong(json.getString("amount"))),
              text);
    };
  }

  private static void put(JsonObjectBuilder json, String name, Object value) {
    if (value != null) {
      json.add(name, value.toString());
    }
  }

  private static MeterSerial meter(JsonObject json) {
    return new MeterSerial(json.getString("meter"));
  }

  private static LocalDate day(JsonObject json, String name) {
    return json.containsKey(name) ? LocalDate.parse(json.getString(name)) : null;
  }
}
