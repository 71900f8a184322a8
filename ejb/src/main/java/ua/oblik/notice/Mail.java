package ua.oblik.notice;

/**
 * A written letter.
 *
 * @param subject one line
 * @param html the letter as an HTML page
 * @param text the same as plain text
 */
public record Mail(String subject, String html, String text) {}
