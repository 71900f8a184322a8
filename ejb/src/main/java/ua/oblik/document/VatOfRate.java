package ua.oblik.document;

import ua.oblik.domain.measure.Money;

/** The VAT that one rate comes to. */
public record VatOfRate(int percent, Money vat) {}
