package ua.oblik.web.api;

import java.nio.file.Path;

/**
 * A file that was sent.
 *
 * @param name as the sender calls it
 * @param content where its bytes wait until the request ends
 */
public record UploadedFile(String name, Path content) {}
