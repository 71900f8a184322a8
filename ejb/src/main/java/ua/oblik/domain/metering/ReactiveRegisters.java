package ua.oblik.domain.metering;

import java.util.List;

/** Which registers of reactive energy a meter has beside those of its zones. */
public enum ReactiveRegisters {
  /** None, as meters of households. */
  NONE,
  /** What is drawn. */
  DRAWN,
  /** What is drawn, and what is fed into the network. */
  DRAWN_AND_FED;

  /** Their codes, the lower first. */
  public List<RegisterCode> codes() {
    return switch (this) {
      case NONE -> List.of();
      case DRAWN -> List.of(RegisterCode.R1);
      case DRAWN_AND_FED -> List.of(RegisterCode.R1, RegisterCode.R2);
    };
  }

  /** The registers of a meter that has these codes, whatever its zones. */
  public static ReactiveRegisters among(Iterable<RegisterCode> codes) {
    ReactiveRegisters found = NONE;
    for (RegisterCode code : codes) {
      if (code == RegisterCode.R2) {
        return DRAWN_AND_FED;
      }
      found = code == RegisterCode.R1 ? DRAWN : found;
    }
    return found;
  }
}
