package ua.oblik.config.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.metering.HourVolume;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.MeterSpan;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.domain.supply.SupplyState;

/**
 * A service point with its meters and all its reads.
 *
 * @param id stored id, also of its premise
 * @param code its EIC
 * @param place its premise
 * @param contractedWatts the contracted power
 * @param supply connected, disconnected, declared empty, by date
 * @param equivalents of reactive power by date; none where reactive energy is not paid for
 * @param meters in order of time
 * @param reads in the order they came in
 * @param hours what the meter in place measured hour by hour; none where it does not
 */
record PointStory(
    long id,
    ServicePointCode code,
    Place place,
    int contractedWatts,
    Timeline<SupplyState> supply,
    Timeline<Coefficient> equivalents,
    List<MeterStory> meters,
    List<ReadStory> reads,
    List<HourVolume> hours) {

  /** The meters with the reads of some time before a day, as billing knew them on that day. */
  List<MeterSpan> spansKnownOn(LocalDate day, LocalDate readsFrom) {
    List<MeterSpan> spans = new ArrayList<>(meters.size());
    for (MeterStory meter : meters) {
      if (meter.inPlace().from().isAfter(day)) {
        continue;
      }
      List<MeterRead> known = new ArrayList<>();
      for (ReadStory story : reads) {
        if (story.meter().id() == meter.id()
            && !story.submittedOn().isAfter(day)
            && !story.read().readOn().isBefore(readsFrom)) {
          known.add(story.read());
        }
      }
      spans.add(new MeterSpan(meter.plate(), meter.inPlace(), known));
    }
    return spans;
  }
}
