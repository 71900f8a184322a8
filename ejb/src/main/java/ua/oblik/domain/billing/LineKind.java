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
  /** Percentage relief within a norm; negative. */
  RELIEF,
  /** A credited monthly amount; negative. */
  SUBSIDY,
  /** VAT on the net total of a legal entity. */
  VAT
}
