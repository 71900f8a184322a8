package ua.oblik.metering;

import java.util.List;
import java.util.Optional;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.metering.MeterSpan;
import ua.oblik.domain.supply.SupplyState;
import ua.oblik.supply.ServicePointId;

/**
 * What has been measured at a service point, as billing needs it.
 *
 * @param point which point
 * @param spans its meters in order of installation, with the reads that stand: corrections applied,
 *     rejected ones left out, released ones valid, questionable ones with their quality
 * @param supply when it was disconnected or declared empty; connected where nothing is said
 * @param mark how far it has been billed; empty if never
 */
public record MeasuredPoint(
    ServicePointId point,
    List<MeterSpan> spans,
    Timeline<SupplyState> supply,
    Optional<BilledMark> mark) {

  /** Fixed. */
  public MeasuredPoint {
    spans = List.copyOf(spans);
  }
}
