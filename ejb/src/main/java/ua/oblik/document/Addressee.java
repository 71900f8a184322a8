package ua.oblik.document;

/**
 * Whom a bill is for.
 *
 * @param name of the customer
 * @param address of the point; where there are several, the customer's own or all of them
 */
public record Addressee(String name, String address) {}
