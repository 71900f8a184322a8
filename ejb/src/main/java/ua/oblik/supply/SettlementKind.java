package ua.oblik.supply;

/** What a settlement is. */
public enum SettlementKind {
  TOWN,
  VILLAGE
}
