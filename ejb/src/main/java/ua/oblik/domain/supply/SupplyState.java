package ua.oblik.domain.supply;

/** Whether energy can be drawn at a service point; decides what an estimate may assume. */
public enum SupplyState {
  /** Supplied and lived in. */
  CONNECTED,
  /** Disconnected; nothing can be drawn. */
  DISCONNECTED,
  /** Supplied, but declared empty by the customer. */
  DECLARED_EMPTY;

  /** Whether a missing read is estimated above zero. */
  public boolean draws() {
    return this == CONNECTED;
  }
}
