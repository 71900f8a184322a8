package ua.oblik.domain.request;

/**
 * What is wrong with one field of a request.
 *
 * @param field name of the component of its kind
 * @param code stable word: {@code missing}, {@code too-long}, {@code too-early}, {@code too-late},
 *     {@code before-from}
 */
public record RequestProblem(String field, String code) {}
