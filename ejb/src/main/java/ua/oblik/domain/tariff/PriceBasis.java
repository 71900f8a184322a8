package ua.oblik.domain.tariff;

/** Whether rates contain VAT. */
public enum PriceBasis {
  WITH_VAT,
  NET
}
