package ua.oblik.config.demo;

import java.util.List;
import java.util.Map;
import ua.oblik.config.demo.MeterStory.Seal;
import ua.oblik.config.demo.PointProgress.Estimated;
import ua.oblik.config.demo.PointProgress.Mark;
import ua.oblik.config.demo.PointProgress.Visit;
import ua.oblik.database.RowCopy;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.HourVolume;
import ua.oblik.domain.metering.HourVolume.Quality;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadValidation.Doubt;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.supply.SupplyState;

/** Premises, points, meters, reads and how far they are billed, as rows. */
final class MeterRows {

  private static final long READS_PER_POINT = 512;
  private static final long ESTIMATES_PER_AGREEMENT = 1024;
  private static final int MINUTES_BETWEEN_READS = 13;

  private final RowCopy premises =
      RowCopy.into(
          "premise",
          "id",
          "region",
          "district",
          "settlement",
          "settlement_kind",
          "street",
          "building",
          "flat",
          "postal_code");
  private final RowCopy points =
      RowCopy.into("service_point", "id", "code", "premise_id", "contracted_power_watts");
  private final RowCopy states =
      RowCopy.into("service_point_state", "service_point_id", "valid_from", "valid_until", "state");
  private final RowCopy meters =
      RowCopy.into(
          "meter",
          "id",
          "serial",
          "model",
          "digits",
          "multiplier",
          "made_in",
          "verified_on",
          "next_verification_on");
  private final RowCopy installations =
      RowCopy.into(
          "meter_installation", "meter_id", "service_point_id", "installed_on", "removed_on");
  private final RowCopy registers = RowCopy.into("register", "id", "meter_id", "code");
  private final RowCopy seals =
      RowCopy.into("seal", "meter_id", "number", "place", "set_on", "removed_on");
  private final RowCopy submissions =
      RowCopy.into(
          "read_submission",
          "id",
          "service_point_id",
          "meter_id",
          "read_on",
          "effective_on",
          "source",
          "quality",
          "submitted_by",
          "submitted_on",
          "recorded_at");
  private final RowCopy reads =
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
  private final RowCopy reviews =
      RowCopy.into("read_review", "submission_id", "reason", "detail", "raised_on", "state");
  private final RowCopy visits =
      RowCopy.into("controller_visit", "service_point_id", "reason", "raised_on", "closed_on");
  private final RowCopy estimates =
      RowCopy.into(
          "estimate",
          "period_from",
          "id",
          "period_until",
          "service_point_id",
          "register",
          "energy_wh",
          "rule",
          "bill_no");
  private final RowCopy marks =
      RowCopy.into(
          "billed_mark",
          "service_point_id",
          "billed_until",
          "actual_until",
          "bill_no",
          "provisional_in_a_row");

  private final RowCopy hours =
      RowCopy.into(
          "hour_volume",
          "day",
          "service_point_id",
          "meter_id",
          "file_no",
          "value_wh",
          "hour",
          "replaced");

  private final History history;

  MeterRows(History history) {
    this.history = history;
  }

  /** Adds the points of an account and how far it has been billed. */
  void add(AccountPast past) {
    for (Story.Supply supply : past.story().agreements()) {
      if (supply.ownsPoint()) {
        point(supply.point());
      }
      progress(supply, past);
    }
  }

  /** The rows, in the order in which they refer to each other. */
  List<RowCopy> rows() {
    return List.of(
        premises,
        points,
        states,
        meters,
        installations,
        registers,
        seals,
        submissions,
        reads,
        reviews,
        visits,
        estimates,
        marks,
        hours);
  }

  private void point(PointStory point) {
    Place place = point.place();
    premises.row(
        point.id(),
        Place.REGION,
        place.district(),
        place.settlement(),
        place.town() ? "TOWN" : "VILLAGE",
        place.street(),
        place.building(),
        place.isHouse() ? null : place.flat(),
        place.postalCode());
    points.row(point.id(), point.code(), point.id(), point.contractedWatts());
    for (Era<SupplyState> era : point.supply().eras()) {
      states.row(point.id(), era.days().from(), end(era.days()), era.value());
    }
    point.meters().forEach(meter -> meter(point, meter));
    point.reads().forEach(read -> read(point, read));
    MeterStory latest = point.meters().get(point.meters().size() - 1);
    for (HourVolume hour : point.hours()) {
      hours.row(
          hour.hour().day(),
          point.id(),
          latest.id(),
          Region.HOUR_FILE,
          hour.volume(),
          hour.hour().number(),
          hour.quality() == Quality.REPLACED);
    }
  }

  private void meter(PointStory point, MeterStory meter) {
    meters.row(
        meter.id(),
        meter.plate().serial(),
        meter.make().model(),
        meter.plate().digits(),
        meter.plate().multiplier(),
        meter.make().madeIn(),
        meter.make().verifiedOn(),
        meter.make().nextVerificationOn());
    installations.row(meter.id(), point.id(), meter.inPlace().from(), end(meter.inPlace()));
    for (RegisterCode register : meter.plate().registers()) {
      registers.row(meter.registerId(register), meter.id(), register);
    }
    for (Seal seal : meter.seals()) {
      seals.row(meter.id(), seal.number(), seal.place(), seal.setOn(), seal.removedOn());
    }
  }

  private void read(PointStory point, ReadStory story) {
    submissions.row(
        story.id(),
        point.id(),
        story.meter().id(),
        story.read().readOn(),
        story.effectiveOn(),
        story.read().source(),
        story.read().quality(),
        story.submittedBy(),
        story.submittedOn(),
        History.dayTime(story.submittedOn(), story.number() * MINUTES_BETWEEN_READS % 600));
    long id = point.id() * READS_PER_POINT + story.number() * 3L;
    for (Map.Entry<RegisterCode, Energy> value : story.read().values().entrySet()) {
      reads.row(
          story.read().readOn(),
          id++,
          story.id(),
          point.id(),
          story.meter().registerId(value.getKey()),
          value.getKey(),
          value.getValue(),
          story.effectiveOn(),
          story.read().source(),
          story.read().quality(),
          story.read().rolledOver());
    }
    if (story.read().quality() == ReadQuality.QUESTIONABLE) {
      reviews.row(story.id(), Doubt.ABOVE_DIFFERENCE_LIMIT, "5000", story.submittedOn(), "OPEN");
    }
  }

  private void progress(Story.Supply supply, AccountPast past) {
    AgreementId agreement = new AgreementId(supply.id());
    long point = supply.point().id();
    PointProgress progress = past.progress();
    long id = supply.id() * ESTIMATES_PER_AGREEMENT;
    for (Estimated estimated : progress.estimates()) {
      if (estimated.agreement().equals(agreement)) {
        for (Map.Entry<RegisterCode, Energy> volume : estimated.estimate().volumes().entrySet()) {
          estimates.row(
              estimated.estimate().days().from(),
              id++,
              estimated.estimate().days().until(),
              point,
              volume.getKey(),
              volume.getValue(),
              estimated.estimate().rule(),
              estimated.bill());
        }
      }
    }
    for (Visit visit : progress.visits()) {
      if (visit.agreement().equals(agreement)) {
        visits.row(point, "PROLONGED_ESTIMATION", visit.raisedOn(), visit.closedOn());
      }
    }
    Mark mark = progress.mark(agreement);
    if (mark != null && supply.days().contains(history.today())) {
      marks.row(
          point, mark.billedUntil(), mark.actualUntil(), mark.bill(), mark.provisionalInARow());
    }
  }

  private static Object end(DateRange days) {
    return days.isOpen() ? null : days.until();
  }
}
