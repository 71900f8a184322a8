package ua.oblik.config.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ua.oblik.domain.billing.AgreementInput.Terms;
import ua.oblik.domain.billing.ContractedVolumes;
import ua.oblik.domain.billing.Reliefs;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.tariff.CustomerClass;

/** What an account is to be like; {@link #tell} draws the rest of its story. */
final class AccountPlan {

  private static final int AGREEMENTS = 4;
  private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  final long id;
  final History history;
  final Draw draw;
  Party party;
  boolean firstOfParty = true;
  CustomerClass customerClass = CustomerClass.URBAN;
  int normKWh = 100;
  DateRange days;
  LocalDate otherClassOn = LocalDate.MAX;
  CustomerClass otherClass = CustomerClass.STOVE;
  boolean paper;
  String oldNumber = "";
  String linkCode;
  Paying paying = Paying.IN_TIME;
  Reliefs reliefs = Reliefs.NONE;
  ContractedVolumes contracted = ContractedVolumes.NONE;
  final List<LocalDate> ordersOn = new ArrayList<>();
  private final List<PointStory> points = new ArrayList<>();
  private final List<Boolean> owned = new ArrayList<>();

  AccountPlan(long id, History history) {
    this.id = id;
    this.history = history;
    this.days = DateRange.startingOn(history.firstDay());
    this.draw = Draw.ofAccount(id);
    this.linkCode = drawLinkCode();
  }

  /** The plan of the account's next point. */
  PointPlan nextPoint(Place place) {
    return new PointPlan(id * AGREEMENTS + points.size(), place, history);
  }

  /** Adds a point of its own. */
  AccountPlan at(PointPlan plan) {
    points.add(plan.build(draw));
    owned.add(true);
    return this;
  }

  /** Adds a point whose rows another account writes: that of a customer who moved out. */
  AccountPlan atPointOf(Story other) {
    points.add(other.agreements().get(0).point());
    owned.add(false);
    return this;
  }

  /** The story. */
  Story tell() {
    List<Story.Supply> agreements = new ArrayList<>();
    for (int n = 0; n < points.size(); n++) {
      agreements.add(
          new Story.Supply(id * AGREEMENTS + n, points.get(n), days, terms(), owned.get(n)));
    }
    return new Story(
        id,
        Story.numberOf(id),
        party,
        firstOfParty,
        days,
        paper,
        oldNumber,
        linkCode,
        agreements,
        reliefs,
        contracted,
        paying,
        List.copyOf(ordersOn));
  }

  private Timeline<Terms> terms() {
    List<Era<Terms>> eras = new ArrayList<>();
    Energy norm = Energy.ofKWh(normKWh);
    DateRange.between(days.from(), earlier(days.until(), otherClassOn))
        .ifPresent(range -> eras.add(new Era<>(range, new Terms(customerClass, norm))));
    DateRange.between(otherClassOn, days.until())
        .ifPresent(range -> eras.add(new Era<>(range, new Terms(otherClass, norm))));
    return new Timeline<>(eras);
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private String drawLinkCode() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      code.append(CODE_LETTERS.charAt(draw.below(CODE_LETTERS.length())));
    }
    return code.toString();
  }
}
