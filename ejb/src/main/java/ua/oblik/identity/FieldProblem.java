package ua.oblik.identity;

/**
 * What is wrong with one field of a form.
 *
 * @param field name of the field as the form names it
 * @param code stable word for the message, such as {@code password-too-short}
 */
public record FieldProblem(String field, String code) {}
