package ua.oblik.document;

import java.time.LocalDate;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.EntryKind;

/** A ledger entry between the last bill and this one. */
public record Movement(LocalDate on, EntryKind kind, String note, Money amount) {}
