package ua.oblik.web.list;

import java.util.function.Function;

/**
 * A column of an exported list. Its heading is the text of the page's column of the same name.
 *
 * @param name of the column
 * @param value of a row: text, number, {@code Money}, {@code Energy}, a date, a moment, a value of
 *     an enum that has a word, or several of them; null is an empty cell
 * @param <T> a row
 */
public record ListColumn<T>(String name, Function<? super T, ?> value) {}
