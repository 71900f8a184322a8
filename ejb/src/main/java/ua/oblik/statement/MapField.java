package ua.oblik.statement;

import java.util.Objects;

/** What staff type of a column map. */
public enum MapField {
  NAME,
  SOURCE,
  EXTERNAL_ID,
  ACCOUNT,
  AMOUNT,
  VALUE_ON,
  PAYER,
  PURPOSE,
  BILL;

  /** Whether a map cannot do without it. */
  public boolean isRequired() {
    return this != PAYER && this != PURPOSE && this != BILL;
  }

  /** Whether it is the name of a column. */
  public boolean isColumn() {
    return this != NAME && this != SOURCE;
  }

  /** What a map has there; empty if nothing. */
  public String of(ColumnMap map) {
    String typed =
        switch (this) {
          case NAME -> map.name();
          case SOURCE -> map.source();
          case EXTERNAL_ID -> map.columns().externalId();
          case ACCOUNT -> map.columns().account();
          case AMOUNT -> map.columns().amount();
          case VALUE_ON -> map.columns().valueOn();
          case PAYER -> map.columns().payer();
          case PURPOSE -> map.columns().purpose();
          case BILL -> map.columns().bill();
        };
    return Objects.requireNonNullElse(typed, "");
  }
}
