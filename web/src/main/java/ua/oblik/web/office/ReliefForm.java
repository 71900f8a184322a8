package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;
import ua.oblik.BusinessException;
import ua.oblik.account.NewRelief;
import ua.oblik.account.ReliefGrants;
import ua.oblik.account.ReliefKind;
import ua.oblik.account.ReliefTerms;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.web.ui.Messages;

/** The fields of a relief that is granted, and of one that ends earlier. */
@Named("officeReliefForm")
@RequestScoped
public class ReliefForm {
  @Inject private AccountBacking account;
  @Inject private ReliefGrants grants;
  @Inject private Messages messages;

  private String key;
  private ReliefKind kind = ReliefKind.PERCENTAGE;
  private Integer percent;
  private Integer norm;
  private Money amount;
  private LocalDate from;
  private LocalDate last;
  private String document;
  private LocalDate documentOn;
  private String note;
  private LocalDate endLast;
  private String endNote;

  /** Tells a repeated press from another relief. */
  @PostConstruct
  void begin() {
    String made = Faces.getRequestParameter("key");
    key = made != null && made.matches("[0-9a-f-]{36}") ? made : UUID.randomUUID().toString();
  }

  /** Enters a relief; shows those of the account again. */
  public String grant() {
    ReliefTerms terms =
        kind == ReliefKind.SUBSIDY
            ? ReliefTerms.subsidy(amount)
            : ReliefTerms.percentage(percent, norm);
    return entered(
        () ->
            grants.enter(
                number(),
                new NewRelief(key, terms, from, dayAfter(last), document, documentOn, note)));
  }

  /** Enters that one ends earlier; shows those of the account again. */
  public String end() {
    long relief = RowIds.parse(Faces.getRequestParameter("end"));
    return entered(
        () -> grants.end(number(), relief, key, dayAfter(endLast).orElse(null), endNote));
  }

  private String entered(Runnable verb) {
    try {
      verb.run();
    } catch (BusinessException refused) {
      messages.refusal(field(refused.code()), refused);
      return null;
    }
    messages.done("office_account.reliefEntered");
    return "/office/account?faces-redirect=true&tab=reliefs&no=" + number();
  }

  private static String field(String code) {
    boolean ends = Faces.getRequestParameter("end") != null;
    return switch (code) {
      case "relief-percent" -> "percent";
      case "relief-norm" -> "reliefNorm";
      case "relief-amount" -> "reliefAmount";
      case "relief-first-day", "relief-overlaps" -> "reliefFrom";
      case "relief-last-day", "relief-not-earlier", "relief-end-waits" ->
          ends ? "endLast" : "reliefLast";
      case "relief-document" -> "document";
      case "relief-document-date" -> "documentOn";
      case "reason-missing" -> ends ? "endNote" : "note";
      default -> null;
    };
  }

  private static Optional<LocalDate> dayAfter(LocalDate day) {
    return Optional.ofNullable(day).map(last -> last.plusDays(1));
  }

  private AccountNumber number() {
    return account.getAccount().number();
  }

  public ReliefKind[] getKinds() {
    return ReliefKind.values();
  }

  public String getKey() {
    return key;
  }

  public ReliefKind getKind() {
    return kind;
  }

  public void setKind(ReliefKind kind) {
    this.kind = kind;
  }

  public Integer getPercent() {
    return percent;
  }

  public void setPercent(Integer percent) {
    this.percent = percent;
  }

  public Integer getNorm() {
    return norm;
  }

  public void setNorm(Integer norm) {
    this.norm = norm;
  }

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getLast() {
    return last;
  }

  public void setLast(LocalDate last) {
    this.last = last;
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(String document) {
    this.document = document;
  }

  public LocalDate getDocumentOn() {
    return documentOn;
  }

  public void setDocumentOn(LocalDate documentOn) {
    this.documentOn = documentOn;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public LocalDate getEndLast() {
    return endLast;
  }

  public void setEndLast(LocalDate endLast) {
    this.endLast = endLast;
  }

  public String getEndNote() {
    return endNote;
  }

  public void setEndNote(String endNote) {
    this.endNote = endNote;
  }
}
