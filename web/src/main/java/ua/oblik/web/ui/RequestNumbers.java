package ua.oblik.web.ui;

import ua.oblik.NotFoundException;
import ua.oblik.request.RequestNumber;

/** Numbers of requests as they stand in addresses. */
public final class RequestNumbers {
  private RequestNumbers() {}

  /**
   * The number.
   *
   * @throws NotFoundException if it cannot be one
   */
  public static RequestNumber parse(String text) {
    if (text == null || !text.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("request-not-found");
    }
    return new RequestNumber(Long.parseLong(text));
  }
}
