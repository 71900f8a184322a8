package ua.oblik.statement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.oblik.statement.BatchMark.Role;

/**
 * The references by which a whole entry and its parts are known as the same money (ISO 20022,
 * camt.053 and camt.054): AcctSvcrRef and NtryRef of the entry, PmtInfId and MsgId of its batch
 * (Btch) or of a transaction (Refs).
 */
final class CamtBatch {

  /** More than any bank puts into one batch; a larger figure is a slip. */
  private static final int MOST = 10_000_000;

  private static final int ISO_DATE = 10;
  private static final String ENTRY = "AcctSvcrRef";

  private final StatementHead head;
  private final XmlElement entry;
  private final List<XmlElement> batches;

  CamtBatch(StatementHead head, XmlElement entry) {
    this.head = head;
    this.entry = entry;
    this.batches =
        entry.all("NtryDtls").stream().flatMap(details -> details.all("Btch").stream()).toList();
  }

  /** Of how many transactions the bank says that the entry is made; 0 if it does not say. */
  int transactions() {
    long sum = batches.stream().mapToLong(CamtBatch::number).sum();
    return (int) Math.min(sum, MOST);
  }

  private static long number(XmlElement batch) {
    String written = batch.at("NbOfTxs").text();
    return written.matches("[0-9]{1,8}") ? Long.parseLong(written) : 0;
  }

  /** The mark of the entry as one. */
  BatchMark whole() {
    return mark(Role.WHOLE, ofEntry());
  }

  /**
   * The mark of a transaction. None is needed by one that is an entry of its own in a statement and
   * has no other name than its entry: its name tells it from others.
   */
  Optional<BatchMark> part(XmlElement part, boolean only) {
    Set<String> names = ofEntry();
    String own = part.at("Refs", ENTRY).text();
    if (only) {
      add(names, ENTRY, own);
    }
    add(names, "PmtInfId", part.at("Refs", "PmtInfId").text());
    add(names, "MsgId", part.at("Refs", "MsgId").text());
    boolean alone =
        only && !head.notification && names.equals(Set.of(ENTRY + " " + own)) && !own.isEmpty();
    return alone ? Optional.empty() : Optional.of(mark(Role.PART, names));
  }

  private BatchMark mark(Role role, Set<String> names) {
    return new BatchMark(role, transactions(), head.id, head.entries + 1, List.copyOf(names));
  }

  private Set<String> ofEntry() {
    Set<String> names = new LinkedHashSet<>();
    add(names, ENTRY, entry.at(ENTRY).text());
    batches.forEach(batch -> add(names, "PmtInfId", batch.at("PmtInfId").text()));
    batches.forEach(batch -> add(names, "MsgId", batch.at("MsgId").text()));
    add(names, "NtryRef", ofTheDay(entry.at("NtryRef").text()));
    return names;
  }

  /** Banks number the entries of a day, or write the same reference into each: it needs its day. */
  private String ofTheDay(String reference) {
    XmlElement booked = entry.at("BookgDt");
    String day = booked.at("Dt").exists() ? booked.at("Dt").text() : booked.at("DtTm").text();
    return reference.isEmpty() || day.length() < ISO_DATE
        ? ""
        : reference + " " + day.substring(0, ISO_DATE);
  }

  private static void add(Set<String> names, String kind, String reference) {
    boolean given = !reference.isEmpty() && !reference.equals("NOTPROVIDED");
    if (given && reference.length() <= Lengths.NAME) {
      names.add(kind + " " + reference);
    }
  }
}
