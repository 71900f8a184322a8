package ua.oblik.config.demo;

import ua.oblik.domain.account.AccountNumber;

/** The awkward cases the region begins with, each an account under a number that never changes. */
public enum DemoCase {
  /** Nobody's yet. */
  SEED_STORY(
      1,
      "Two zones, October 2025 billed by average consumption, linked to no login: register, link it,"
          + " enter reads, order a bill"),
  /** Olena's. */
  ORDINARY(2, "Town flat, one zone, October final; has an old number 0417253"),
  /** Taras's flat. */
  SEVERAL_FLAT(3, "First of three accounts of one login: town flat, two zones"),
  /** Taras's house. */
  SEVERAL_VILLAGE(4, "Second of three: village house, October provisional"),
  /** Taras's heated house. */
  SEVERAL_HEATING(5, "Third of three: electric heating, pays late"),
  /** Two meters. */
  METER_EXCHANGE(6, "Meter exchanged on 15 September 2025, inside the month"),
  /** Past all nines. */
  ROLL_OVER(7, "Five-digit register went through zero in August 2025"),
  /** Peak, shoulder, night. */
  THREE_ZONES(8, "Three-zone meter"),
  /** Nobody reads. */
  PROLONGED_ESTIMATION(9, "No read since June 2025: five provisional bills, controller visit open"),
  /** Too much to believe. */
  QUESTIONABLE_READ(10, "A read of 1 November 2025 waits on the worklist; October provisional"),
  /** Class without rates. */
  NO_TARIFF(11, "Parked: class STOVE since October 2025 has no confirmed tariff"),
  /** No meter. */
  NO_METER(12, "Parked: meter removed on 14 October 2025, the new one not entered"),
  /** Credit. */
  OVERPAID(13, "Overpaid: pays three thousand hryvnias ahead"),
  /** Debt. */
  IN_DEBT(14, "In debt: nothing paid since March 2025"),
  /** Winter. */
  HEATING(15, "Electric heating: two blocks in the heating season"),
  /** Cut off. */
  DISCONNECTED(16, "Disconnected since 20 August 2025, in debt; estimated at zero"),
  /** Nobody there. */
  DECLARED_EMPTY(17, "Declared empty since 1 June 2025; estimated at zero"),
  /** Moved out. */
  CLOSED(19, "Closed on 17 September 2025: the customer moved out"),
  /** Moved in. */
  MOVED_IN(18, "Moved in on 17 September 2025, at the service point of account 19"),
  /** Half price. */
  RELIEF(20, "Half price within 60 kWh a month"),
  /** Help. */
  SUBSIDY(21, "Subsidy of 185.40 a month"),
  /** Three points. */
  LEGAL_ENTITY(
      22,
      "Legal entity with three service points, net rates, VAT line; two meters count reactive energy, one with a surcharge, one feeding back; November near the contracted 14500 kWh"),
  /** One more. */
  LEGAL_ENTITY_SECOND(23, "Second account of the same legal entity; October provisional"),
  /** Half paid. */
  HALF_PAID(24, "Pays half of what is owed each month"),
  /** July and August. */
  SUPERSEDED(
      25,
      "July and August 2025 provisional, superseded in October by one final bill of three months"),
  /** Ordered. */
  ORDERED(26, "Ordered a bill on 16 September 2025; the run charged the rest of the month"),
  /** Old meter. */
  VERIFICATION_OVERDUE(27, "Meter due for verification"),
  /** Reads again. */
  LONG_SILENCE(
      28,
      "No read from May 2024 to September 2025: eighteen provisional bills, superseded in October"
          + " by one final bill");

  private final long place;
  private final String story;

  DemoCase(long place, String story) {
    this.place = place;
    this.story = story;
  }

  /** The account's place in the region, from 1; its stored id. */
  long place() {
    return place;
  }

  /** The account. */
  public AccountNumber number() {
    return Story.numberOf(place);
  }

  /** What it shows, for the documentation. */
  public String story() {
    return story;
  }
}
