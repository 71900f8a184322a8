package ua.oblik.payment;

import ua.oblik.domain.measure.Money;

/**
 * What a customer is sent to a gateway with.
 *
 * @param code our order id
 * @param amount to pay
 * @param description what the payer and the bank read
 * @param language ISO 639 code of the payer's language
 * @param returnTo whole address of the page the payer comes back to
 * @param reportTo whole address the gateway reports to
 */
public record CardRequest(
    String code,
    Money amount,
    String description,
    String language,
    String returnTo,
    String reportTo) {}
