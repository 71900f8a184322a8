package ua.oblik.notice;

/**
 * A file that goes with a letter.
 *
 * @param fileName as the recipient sees it
 * @param mediaType such as {@code application/pdf}
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between two calls; never compared
public record Attachment(String fileName, String mediaType, byte[] content) {}
