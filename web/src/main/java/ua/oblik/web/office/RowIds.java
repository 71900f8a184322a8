package ua.oblik.web.office;

import ua.oblik.NotFoundException;

/** Ids that the buttons of rows send: a list that has moved since cannot make them mean another. */
final class RowIds {
  private RowIds() {}

  /**
   * An id as it was sent.
   *
   * @throws NotFoundException if it is none
   */
  static long parse(String sent) {
    if (!sent.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("page-not-found");
    }
    return Long.parseLong(sent);
  }
}
