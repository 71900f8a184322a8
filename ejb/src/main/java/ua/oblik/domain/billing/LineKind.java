package ua.oblik.domain.billing;

/** What a line of a bill is for. */
public enum LineKind {
  /** Energy of a zone in a block. */
  ENERGY,
  /** What a live bill has already charged for the same month, taken off again. */
  CHARGED_BEFORE,
  /** A charge that does not depend on the volume. */
  FIXED,
  /** What the energy of a month lacks to the minimum charge; negative where it is taken back. */
  MINIMUM,
  /** Reactive energy drawn, kvarh. */
  REACTIVE,
  /** Reactive energy fed into the network, kvarh. */
  REACTIVE_FED,
  /**
   * The surcharge for missing compensation of reactive energy; negative where a later bill of the
   * month takes it back.
   */
  REACTIVE_SURCHARGE,
  /**
   * A percentage of what was drawn above the contracted volume of a month; negative where a later
   * bill of the month takes it back.
   */
  EXCESS,
  /** Percentage relief within a norm; negative. */
  RELIEF,
  /** A credited monthly amount; negative. */
  SUBSIDY,
  /** VAT on the net total of a legal entity. */
  VAT;

  /** Whether it is a part of the payment for reactive energy. */
  public boolean isReactive() {
    return this == REACTIVE || this == REACTIVE_FED || this == REACTIVE_SURCHARGE;
  }
}
