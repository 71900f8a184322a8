package ua.oblik.domain.rating;

/**
 * What an amount was computed from that is no quantity at the rate of a block: enough to compute it
 * again by hand.
 */
public sealed interface Figures
    permits ReactiveCharge, ExcessCharge, ReliefShare, FixedShare, MinimumShare, VatShare {}
