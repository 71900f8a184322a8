package ua.oblik.domain.listing;

import java.util.Map;
import java.util.Objects;

/**
 * A question to a list. Names that a list does not know are ignored by it, so that an old address
 * still shows something.
 *
 * @param text what somebody typed to look for; empty for everything
 * @param filters value chosen per filter
 * @param order by which column; {@link Order#NATURAL} for the list's own
 * @param window which rows of the answer
 */
public record ListQuery(String text, Map<String, String> filters, Order order, Window window) {
  /** Longer texts find nothing more. */
  private static final int LONGEST_TEXT = 100;

  public ListQuery {
    text = plain(text);
    filters = Map.copyOf(filters);
    Objects.requireNonNull(order);
    Objects.requireNonNull(window);
  }

  /** The first so many rows of everything, in the list's own order. */
  public static ListQuery first(int most) {
    return new ListQuery("", Map.of(), Order.NATURAL, new Window(0, most));
  }

  /** The same question about other rows of its answer. */
  public ListQuery window(Window other) {
    return new ListQuery(text, filters, order, other);
  }

  /** The same question in another order. */
  public ListQuery order(Order other) {
    return new ListQuery(text, filters, other, window);
  }

  /** Value chosen for a filter; empty if none was. */
  public String filter(String name) {
    return filters.getOrDefault(name, "");
  }

  /** One line without control characters, which no list holds and no database takes. */
  private static String plain(String typed) {
    String line = typed.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
    return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT);
  }

  /**
   * By which column the rows are ordered.
   *
   * @param column its name; empty for the list's own order
   * @param descending whether the largest comes first
   */
  public record Order(String column, boolean descending) {
    public static final Order NATURAL = new Order("", false);

    public Order {
      Objects.requireNonNull(column);
    }
  }

  /**
   * A stretch of the answer.
   *
   * @param first number of the first row, from 0
   * @param size how many rows at most
   * @param of how many rows the whole answer has, 0 if nobody has counted
   * @param walk the name of a walk through the whole answer, of which this is the next stretch;
   *     empty without one
   */
  public record Window(int first, int size, int of, String walk) {
    public Window {
      if (first < 0 || size < 0 || of < 0) {
        throw new IllegalArgumentException("rows " + first + " +" + size + " of " + of);
      }
    }

    public Window(int first, int size, int of) {
      this(first, size, of, "");
    }

    public Window(int first, int size) {
      this(first, size, 0);
    }

    /**
     * The beginning of a walk through the whole answer as it is now, whatever is written meanwhile.
     * All its stretches are asked for in order and in one transaction.
     *
     * @param walk letters and digits, another for each walk of a transaction
     */
    public static Window walk(String walk, int size) {
      if (!walk.matches("[a-z0-9]{1,40}")) {
        throw new IllegalArgumentException(walk);
      }
      return new Window(0, size, 0, walk);
    }

    /** The stretch behind this one. */
    public Window next() {
      return new Window(first + size, size, of, walk);
    }

    /** Whether it belongs to a walk. */
    public boolean isOfWalk() {
      return !walk.isEmpty();
    }

    /** Whether it lies in the second half of the answer. */
    public boolean isNearerToTheEnd() {
      return first > of / 2 && first < of;
    }

    /** The same stretch of a counted answer, numbered from its end. */
    public Window fromTheEnd() {
      int rows = Math.min(size, of - first);
      return new Window(of - first - rows, rows, of, walk);
    }
  }
}
