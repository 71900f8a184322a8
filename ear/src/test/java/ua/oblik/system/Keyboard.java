package ua.oblik.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A person without a mouse: only keys are pressed, and whatever gets the focus must show it within
 * what can be seen of the page.
 */
public final class Keyboard {
  private static final int MOST_STOPS = 120;

  /**
   * What has the focus, whether it is what is looked for, and how it looks: an outline of two
   * pixels and more, on the screen.
   */
  private static final String FOCUSED =
      """
      selector => {
        const it = document.activeElement;
        const style = getComputedStyle(it);
        const box = it.getBoundingClientRect();
        const bar = document.querySelector('.nav-bottom')?.getBoundingClientRect();
        const low = bar && getComputedStyle(document.querySelector('.nav-bottom')).position === 'fixed'
          && !it.closest('.nav-bottom') ? bar.top : innerHeight;
        return {
          name: it.tagName + '#' + it.id + ' ' + (it.textContent || it.value || '').trim().slice(0, 40),
          sought: it.matches(selector),
          outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
          seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < low && box.right > 0
        };
      }
      """;

  private final Page page;

  public Keyboard(Page page) {
    this.page = page;
  }

  /** Presses Tab until the focus is on it, looking at every stop on the way. */
  public Keyboard reach(String selector) {
    List<String> stops = new ArrayList<>();
    for (int i = 0; i < MOST_STOPS; i++) {
      page.keyboard().press("Tab");
      Map<String, Object> stop = lookAtFocus(selector);
      if (stop.get("sought").equals(true)) {
        return this;
      }
      stops.add((String) stop.get("name"));
    }
    throw new AssertionError(selector + " cannot be reached at " + page.url() + ": " + stops);
  }

  /** Types into what has the focus, in place of what stood there. */
  public Keyboard type(String text) {
    page.keyboard().press("Control+A");
    page.keyboard().type(text);
    return this;
  }

  /** Presses a key where the focus is. */
  public Keyboard press(String key) {
    page.keyboard().press(key);
    return this;
  }

  /** Presses Enter and waits for another page, or the same one answering. */
  public Keyboard enter() {
    Arrival.at(page, () -> page.keyboard().press("Enter"));
    return this;
  }

  /** Whether the focus is on it. */
  public boolean isOn(String selector) {
    return (Boolean)
        page.evaluate("selector => document.activeElement.matches(selector)", selector);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> lookAtFocus(String selector) {
    Map<String, Object> focus = (Map<String, Object>) page.evaluate(FOCUSED, selector);
    String name = (String) focus.get("name");
    if (!name.startsWith("BODY")) {
      assertThat(focus.get("outlined"))
          .as("focus is shown on %s at %s", name, page.url())
          .isEqualTo(true);
      assertThat(focus.get("seen")).as("%s can be seen at %s", name, page.url()).isEqualTo(true);
    }
    return focus;
  }
}
