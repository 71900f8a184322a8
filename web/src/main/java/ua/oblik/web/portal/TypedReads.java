package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omnifaces.util.Faces;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.metering.ReadHistory;
import ua.oblik.metering.ReadSheet;
import ua.oblik.metering.ReadSheets;
import ua.oblik.metering.ReadSubmission;
import ua.oblik.web.ui.DateInput;
import ua.oblik.web.ui.Draft;
import ua.oblik.web.ui.Formats;

/**
 * The fields reads are typed into: of which service point, and what stands in them at first. New
 * ones are empty, a receipt that is being corrected fills them, and so does what was typed before a
 * session ended.
 */
@Named
@RequestScoped
public class TypedReads {
  @Inject private PortalAccount account;
  @Inject private ReadSheets sheets;
  @Inject private ReadHistory history;

  private List<ReadSheet> all = List.of();
  private ReadSheet sheet;
  private LocalDate readOn;
  private final Map<String, String> values = new HashMap<>();
  private boolean resumed;
  private Long corrected;

  @PostConstruct
  void open() {
    all = account.isPresent() ? sheets.of(account.getNumber()) : List.of();
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

  /** What stands in the fields, with what is confirmed about it. */
  ReadSubmission submission(Set<Confirmation> confirmed) {
    Map<RegisterCode, String> typed = new EnumMap<>(RegisterCode.class);
    values.forEach((register, value) -> typed.put(RegisterCode.valueOf(register), value));
    typed.values().removeIf(value -> value == null || value.isBlank());
    typed.replaceAll((register, value) -> Formats.typed(value));
    return new ReadSubmission(readOn, typed, confirmed, Optional.of(sheet.point().code()));
  }

  /** The account they are of. */
  AccountNumber number() {
    return account.getNumber();
  }

  /** Whether the fields hold what was typed before the session ended. */
  public boolean isResumed() {
    return resumed;
  }

  /** The receipt whose reads are being corrected, or null. */
  public Long getCorrected() {
    return corrected;
  }

  /** What may be read, one for each service point of the account. */
  public List<ReadSheet> getSheets() {
    return all;
  }

  /** How many other meters of the account have no read yet for the same day. */
  public long getUnsent() {
    return all.stream().filter(each -> !each.equals(sheet) && !each.sent()).count();
  }

  /** The service point with its meter and last reads, or null if the account has none. */
  public ReadSheet getSheet() {
    return sheet;
  }

  public Map<String, String> getValues() {
    return values;
  }

  public LocalDate getReadOn() {
    return readOn;
  }

  public void setReadOn(LocalDate readOn) {
    this.readOn = readOn;
  }
}
