package ua.oblik.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

/** Waits for the page that an action leads to, over its redirects. */
public final class Arrival {
  private static final int REDIRECT = 300;
  private static final int REFUSAL = 400;

  private Arrival() {}

  /** Acts, and answers once the next document is complete, with how it was answered. */
  public static Response at(Page page, Runnable action) {
    page.evaluate("() => { window.left = true }");
    Response answer =
        page.waitForResponse(
            response ->
                response.request().isNavigationRequest()
                    && (response.status() < REDIRECT || response.status() >= REFUSAL),
            action);
    page.waitForFunction("() => !window.left && document.readyState === 'complete'");
    return answer;
  }
}
