package ua.oblik.config.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ua.oblik.config.demo.Reading.Visit;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;

/**
 * Takes the reads of a point from its usage, as its customer and the controllers came to read it.
 */
final class ReadPlan {

  private static final int SUBMISSION = 1;
  private static final long IDS_PER_POINT = 128;
  private static final Energy TOO_MUCH = Energy.ofKWh(6_480);

  private final PointPlan plan;
  private final List<MeterStory> meters;
  private final Usage usage;

  ReadPlan(PointPlan plan, List<MeterStory> meters, Usage usage) {
    this.plan = plan;
    this.meters = meters;
    this.usage = usage;
  }

  /** All reads in the order of their dates. */
  List<ReadStory> draw(Draw draw) {
    List<Visit> visits = new ArrayList<>(plan.extra);
    visits.add(new Visit(plan.readFrom, ReadSource.CONTROLLER, plan.readFrom));
    LocalDate last = plan.history.today().withDayOfMonth(1);
    for (LocalDate first = plan.history.firstDay().plusMonths(1);
        !first.isAfter(last);
        first = first.plusMonths(1)) {
      // Drawn whether it is kept or not, so that a missed read does not change the ones after it.
      LocalDate boundary = first;
      plan.reading
          .closingRead(first, draw)
          .filter(visit -> !plan.missed.contains(boundary))
          .filter(visit -> visit.readOn().isAfter(plan.readFrom.plusDays(3)))
          .ifPresent(visits::add);
    }
    return take(visits);
  }

  private List<ReadStory> take(List<Visit> visits) {
    visits.sort(Comparator.comparing(Visit::readOn).thenComparing(Visit::source));
    List<ReadStory> reads = new ArrayList<>();
    for (MeterStory meter : meters) {
      Map<RegisterCode, Energy> last = Map.of();
      for (Visit visit : visitsTo(meter, visits)) {
        Map<RegisterCode, Energy> values = meter.valuesOn(visit.readOn(), usage);
        boolean rolledOver = isBelow(values, last);
        last = values;
        MeterRead read =
            new MeterRead(visit.readOn(), values, visit.source(), ReadQuality.VALID, rolledOver);
        reads.add(story(reads.size(), meter, read, visit));
      }
      if (meter.inPlace().contains(plan.questionableOn)) {
        reads.add(tooMuch(reads.size(), meter, last));
      }
    }
    return reads;
  }

  /** A read so far above the last one that staff have to look at it. */
  private ReadStory tooMuch(int number, MeterStory meter, Map<RegisterCode, Energy> last) {
    Map<RegisterCode, Energy> values = new EnumMap<>(last);
    values.merge(RegisterCode.T1, TOO_MUCH, Energy::plus);
    Visit visit = new Visit(plan.questionableOn, ReadSource.CUSTOMER, plan.questionableOn);
    MeterRead read =
        new MeterRead(visit.readOn(), values, visit.source(), ReadQuality.QUESTIONABLE, false);
    return story(number, meter, read, visit);
  }

  private static boolean isBelow(Map<RegisterCode, Energy> values, Map<RegisterCode, Energy> last) {
    return last.entrySet().stream()
        .anyMatch(before -> values.get(before.getKey()).compareTo(before.getValue()) < 0);
  }

  private ReadStory story(int number, MeterStory meter, MeterRead read, Visit visit) {
    boolean ownDate =
        visit.source() == ReadSource.INSTALLATION || visit.source() == ReadSource.REMOVAL;
    return new ReadStory(
        Identifiers.uuid(SUBMISSION, plan.id * IDS_PER_POINT + number),
        number,
        meter,
        read,
        ownDate ? visit.readOn() : ReadingWindow.STANDARD.effectiveOn(visit.readOn()),
        visit.submittedOn());
  }

  /** The visits while the meter was in place, with the reads of its exchange. */
  private List<Visit> visitsTo(MeterStory meter, List<Visit> visits) {
    LocalDate from = meter.inPlace().from();
    LocalDate until = meter.inPlace().until();
    List<Visit> own = new ArrayList<>();
    if (from.isAfter(plan.history.firstDay())) {
      own.add(new Visit(from, ReadSource.INSTALLATION, from.plusDays(1)));
    }
    for (Visit visit : visits) {
      if (visit.readOn().isAfter(from) && visit.readOn().isBefore(until)) {
        own.add(visit);
      }
    }
    if (!meter.inPlace().isOpen()) {
      own.add(new Visit(until, ReadSource.REMOVAL, until.plusDays(1)));
    }
    return own;
  }
}
