package ua.oblik.payment;

import ua.oblik.domain.payment.CardProgress;

/**
 * What a gateway says about an order, known to be written by it.
 *
 * @param code our order id
 * @param words its own word for the state
 * @param report the same in our words
 */
public record GatewayReport(String code, String words, CardProgress.Report report) {}
