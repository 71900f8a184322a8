package ua.oblik.web.office;

import java.util.UUID;
import ua.oblik.NotFoundException;

/**
 * Ids that addresses and the buttons of rows send: a list that has moved since cannot make them
 * mean another.
 */
final class RowIds {
  private RowIds() {}

  /**
   * An id as it was sent.
   *
   * @throws NotFoundException if it is none
   */
  static long parse(String sent) {
    if (sent == null || !sent.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("page-not-found");
    }
    return Long.parseLong(sent);
  }

  /**
   * A key as it was sent.
   *
   * @param absent the code of what is not found if it is none
   * @throws NotFoundException if it is none
   */
  static UUID key(String sent, String absent) {
    if (sent == null || !sent.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new NotFoundException(absent);
    }
    return UUID.fromString(sent);
  }
}
