package ua.oblik.filing;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file; they can be read more than once. */
@FunctionalInterface
public interface FileContent {

  /** Begins to read from the first byte. */
  InputStream open() throws IOException;
}
