package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.MeterDatabase;
import ua.oblik.database.RowCopy;
import ua.oblik.domain.metering.RegisterCode;

/** Stores many submissions at once, as {@link Submissions} stores one. */
@Dependent
class BulkSubmissions {

  @Inject private MeterDatabase meter;
  @Inject private CustomerDatabase customer;

  /**
   * A read found fit.
   *
   * @param account whose
   * @param stored as it will be on file
   */
  record Fit(AccountId account, JudgedRead judged, StoredRead stored) {
    UUID id() {
      return stored.submission();
    }
  }

  void store(List<Fit> reads, Stamp stamp) {
    if (reads.isEmpty()) {
      return;
    }
    meter.append(submissions(reads, stamp));
    meter.append(registers(reads));
    meter.append(reviews(reads, stamp));
    closeReviews(reads, stamp);
    customer.append(receipts(reads, stamp));
  }

  private static RowCopy submissions(List<Fit> reads, Stamp stamp) {
    RowCopy rows =
        RowCopy.into(
            "read_submission",
            "id",
            "service_point_id",
            "meter_id",
            "read_on",
            "effective_on",
            "source",
            "quality",
            "replaces_id",
            "reason",
            "submitted_by",
            "submitted_on",
            "recorded_at");
    for (Fit fit : reads) {
      JudgedRead judged = fit.judged();
      UUID replaces = fit.stored().replaces();
      rows.row(
          fit.id(),
          judged.point().id(),
          judged.meter().meterId(),
          judged.read().readOn(),
          judged.effectiveOn(),
          judged.read().source(),
          judged.read().quality(),
          replaces,
          replaces == null ? null : Submissions.CORRECTION,
          stamp.actor(),
          stamp.today(),
          fit.stored().recordedAt());
    }
    return rows;
  }

  private RowCopy registers(List<Fit> reads) {
    RowCopy rows =
        RowCopy.into(
            "register_read",
            "read_on",
            "id",
            "submission_id",
            "service_point_id",
            "register_id",
            "register",
            "value_wh",
            "effective_on",
            "source",
            "quality",
            "rolled_over");
    int count = reads.stream().mapToInt(fit -> fit.judged().read().values().size()).sum();
    long[] ids = meter.ids("register_read_id_seq", count);
    int next = 0;
    for (Fit fit : reads) {
      JudgedRead judged = fit.judged();
      for (RegisterCode register : judged.read().values().keySet()) {
        rows.row(
            judged.read().readOn(),
            ids[next++],
            fit.id(),
            judged.point().id(),
            judged.meter().registerIds().get(register),
            register,
            judged.read().value(register),
            judged.effectiveOn(),
            judged.read().source(),
            judged.read().quality(),
            judged.rolledOver(register));
      }
    }
    return rows;
  }

  private static RowCopy reviews(List<Fit> reads, Stamp stamp) {
    RowCopy rows =
        RowCopy.into("read_review", "submission_id", "reason", "detail", "raised_on", "state");
    for (Fit fit : reads) {
      fit.judged()
          .doubt()
          .ifPresent(
              doubt ->
                  rows.row(
                      fit.id(),
                      doubt.reasons().stream().map(Enum::name).collect(Collectors.joining(",")),
                      doubt.limit().toString(),
                      stamp.today(),
                      ReviewState.OPEN));
    }
    return rows;
  }

  private void closeReviews(List<Fit> reads, Stamp stamp) {
    List<String> replaced =
        reads.stream()
            .map(fit -> fit.judged().replaces().map(StoredRead::submission).orElse(null))
            .filter(Objects::nonNull)
            .map(UUID::toString)
            .toList();
    if (!replaced.isEmpty()) {
      meter.change(
          """
          update read_review set state = 'REJECTED', decision_note = ?, decided_by = ?, decided_on = ?,
            version = version + 1
          where state = 'OPEN' and submission_id = any(?::uuid[])
          """,
          Submissions.REPLACED,
          stamp.actor(),
          stamp.today(),
          replaced);
    }
  }

  private RowCopy receipts(List<Fit> reads, Stamp stamp) {
    RowCopy rows =
        RowCopy.into(
            "read_receipt",
            "submission_id",
            "receipt_no",
            "account_id",
            "service_point_id",
            "read_on",
            "submitted_by",
            "submitted_on");
    long[] numbers = customer.ids("receipt_no_seq", reads.size());
    for (int i = 0; i < numbers.length; i++) {
      Fit fit = reads.get(i);
      rows.row(
          fit.id(),
          numbers[i],
          fit.account(),
          fit.judged().point().id(),
          fit.judged().read().readOn(),
          stamp.actor(),
          stamp.today());
    }
    return rows;
  }
}
