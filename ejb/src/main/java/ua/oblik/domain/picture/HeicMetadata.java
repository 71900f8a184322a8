package ua.oblik.domain.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Blanks the Exif and XMP items of a HEIC file (ISO/IEC 14496-12, 8.11). Their places are kept, so
 * that nothing that points into the file has to move; the turn of the picture is a property of its
 * own there.
 */
final class HeicMetadata {
  private static final int LARGE = 1;
  private static final int TO_THE_END = 0;

  private final byte[] file;
  private final ByteBuffer bytes;

  private HeicMetadata(byte[] file) {
    this.file = file.clone();
    this.bytes = ByteBuffer.wrap(this.file);
  }

  /**
   * The file without them.
   *
   * @throws IllegalArgumentException if the boxes of the file do not fit into each other
   */
  static byte[] strip(byte[] file) {
    HeicMetadata heic = new HeicMetadata(file);
    try {
      heic.blank();
    } catch (IndexOutOfBoundsException broken) {
      throw new IllegalArgumentException("a HEIC file that is cut off", broken);
    }
    return heic.file;
  }

  private void blank() {
    Optional<Box> meta = find("meta", 0, file.length);
    if (meta.isEmpty()) {
      return;
    }
    int inside = meta.get().content() + 4;
    Optional<Box> infos = find("iinf", inside, meta.get().end());
    Optional<Box> places = find("iloc", inside, meta.get().end());
    if (infos.isPresent() && places.isPresent()) {
      Optional<Box> data = find("idat", inside, meta.get().end());
      blank(places.get(), told(infos.get()), data.map(Box::content).orElse(0));
    }
  }

  /** The items that tell something: Exif, and XMP as an item of a media type. */
  private Set<Integer> told(Box infos) {
    Set<Integer> items = new HashSet<>();
    int version = file[infos.content()];
    int at = infos.content() + (version == 0 ? 6 : 8);
    while (at + 8 <= infos.end()) {
      Box info = box(at, infos.end());
      boolean wide = file[info.content()] >= 3;
      int id = wide ? bytes.getInt(info.content() + 4) : number(info.content() + 4, 2);
      String kind = name(info.content() + (wide ? 10 : 8));
      if (kind.equals("Exif") || kind.equals("mime")) {
        items.add(id);
      }
      at = info.end();
    }
    return items;
  }

  private void blank(Box places, Set<Integer> items, int data) {
    int at = places.content();
    int version = file[at];
    Sizes sizes = new Sizes(number(at + 4, 1), number(at + 5, 1));
    boolean wide = version == 2;
    int count = number(at + 6, wide ? 4 : 2);
    at += wide ? 10 : 8;
    for (int i = 0; i < count; i++) {
      int id = number(at, wide ? 4 : 2);
      at += wide ? 4 : 2;
      boolean inData = false;
      if (version > 0) {
        inData = (number(at, 2) & 0xF) == 1;
        at += 2;
      }
      int base = number(at + 2, sizes.base()) + (inData ? data : 0);
      at += 2 + sizes.base();
      int extents = number(at, 2);
      at += 2;
      for (int extent = 0; extent < extents; extent++) {
        at += version > 0 ? sizes.index() : 0;
        int from = base + number(at, sizes.offset());
        int length = number(at + sizes.offset(), sizes.length());
        at += sizes.offset() + sizes.length();
        if (items.contains(id)) {
          Arrays.fill(file, from, from + length, (byte) 0);
        }
      }
    }
  }

  private Optional<Box> find(String name, int from, int until) {
    int at = from;
    while (at + 8 <= until) {
      Box box = box(at, until);
      if (name(at + 4).equals(name)) {
        return Optional.of(box);
      }
      at = box.end();
    }
    return Optional.empty();
  }

  private Box box(int at, int until) {
    long size = bytes.getInt(at) & 0xFFFFFFFFL;
    int content = at + 8;
    if (size == LARGE) {
      size = bytes.getLong(content);
      content += 8;
    } else if (size == TO_THE_END) {
      size = (long) until - at;
    }
    if (size < content - at || at + size > until) {
      throw new IndexOutOfBoundsException("box at " + at);
    }
    return new Box(content, (int) (at + size));
  }

  private String name(int at) {
    return new String(file, at, 4, StandardCharsets.ISO_8859_1);
  }

  private int number(int at, int size) {
    return switch (size) {
      case 0 -> 0;
      case 1 -> file[at] & 0xFF;
      case 2 -> bytes.getShort(at) & 0xFFFF;
      case 4 -> Math.toIntExact(bytes.getInt(at) & 0xFFFFFFFFL);
      case 8 -> Math.toIntExact(bytes.getLong(at));
      default -> throw new IndexOutOfBoundsException("a number of " + size + " bytes");
    };
  }

  /** Where the content of a box begins, and where the box ends. */
  private record Box(int content, int end) {}

  /** How wide the numbers of the item locations are, in halves of two bytes. */
  private record Sizes(int first, int second) {
    int offset() {
      return first >> 4;
    }

    int length() {
      return first & 0xF;
    }

    int base() {
      return second >> 4;
    }

    int index() {
      return second & 0xF;
    }
  }
}
