package ua.oblik.filing;

import java.util.Optional;
import java.util.UUID;

/**
 * A file as its sender brings it.
 *
 * @param id of the import; bringing the file under it again makes no second
 * @param kind what it brings
 * @param name as the sender calls it
 * @param layout how it is written, as those who work such files off know it
 */
public record BroughtFile(UUID id, ImportKind kind, String name, Optional<String> layout) {

  /** Under an id that nobody has used. */
  public BroughtFile(ImportKind kind, String name, Optional<String> layout) {
    this(UUID.randomUUID(), kind, name, layout);
  }
}
