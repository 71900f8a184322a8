package ua.oblik.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import ua.oblik.system.Arrival;

/**
 * One form of a page, filled in by mistake or on purpose, time after time: where it is refused it
 * is mended on the page that says so, as people do; what is wrong with the answer is a finding.
 */
final class FormByMistake {
  /**
   * What is typed into every field of text. The shortest field takes some of each kind of words.
   */
  enum Typed {
    NOTHING(""),
    TOO_MUCH("Щ".repeat(5000)),
    WORDS("ні 🏳️‍🌈 \u202Eשלום\u202C 👩‍👩‍👧‍👦 не число і не дата \u200F41"),
    SCRIPT("<script>window.pwned=1</script>\"><img src=x onerror=window.pwned=1>"),
    PASTED_BLANKS("\u00a0 \t "),
    UNSTORABLE("41\u0000");

    private final String text;

    Typed(String text) {
      this.text = text;
    }
  }

  static final String TEXT_FIELDS =
      "input:is([type=text],[type=email],[type=tel],[type=password],:not([type])), textarea";

  /**
   * Types as the browser's editor does: no more than a field takes, each field told. Answers what
   * the fields hold then, but for passwords, by id; nothing if the form is not there.
   */
  private static final String FILL =
      """
      ([id, fields, text]) => {
        document.querySelectorAll('main details').forEach(each => each.open = true);
        const kept = {};
        for (const field of document.getElementById(id)?.querySelectorAll(fields) ?? []) {
          if (field.checkVisibility({visibilityProperty: true}) && field.matches(':read-write')) {
            field.focus();
            field.select();
            document.execCommand(text ? 'insertText' : 'delete', false, text);
            if (field.type !== 'password') {
              kept[field.id] = field.value;
            }
          }
        }
        return kept;
      }
      """;

  /** What is wrong; an answer that leads on, to a payment for example, has said enough. */
  private static final String WRONG =
      """
      path => {
        const root = document.documentElement;
        const errors = document.querySelector('.errors');
        const leadsNowhere = link => !document.getElementById(decodeURIComponent(link.hash.slice(1)));
        const wrong = {
          'what was typed was run': window.pwned !== undefined,
          'wider than the screen': root.scrollWidth > root.clientWidth,
          'the errors have no focus': errors && !document.activeElement.matches('.errors'),
          'the title tells of no error': errors && !document.title.startsWith('Помилка:'),
          'an error leads nowhere': [...document.querySelectorAll('.errors a')].some(leadsNowhere),
          'nothing is said': !errors && location.pathname === path
            && !document.querySelector('main :is([role=status], .live, table)')
        };
        return Object.keys(wrong).filter(what => wrong[what]);
      }
      """;

  private static final String HELD =
      "ids => Object.fromEntries("
          + "ids.map(id => [id, document.getElementById(id)?.value ?? '(gone)']))";

  private final Page page;
  private final String address;
  private final String form;
  private final List<String> findings;

  /** Whether the page that is open has just refused this form. */
  private boolean refused;

  /** Whether axe has seen the errors: what is typed changes words, not the page. */
  private boolean seen;

  FormByMistake(Page page, String address, String form, List<String> findings) {
    this.page = page;
    this.address = address;
    this.form = form;
    this.findings = findings;
  }

  /** Fills it in with this everywhere, and sends it. */
  void send(Typed typed) {
    if (!refused) {
      page.navigate(address);
    }
    Locator sent = page.locator("form[id='" + form + "']");
    Map<String, String> kept = fill(typed);
    choose(sent.locator("input[type=file]"), typed);
    Locator buttons = sent.locator("[type=submit]:visible");
    refused = false;
    if (buttons.count() == 0) {
      return; // done with: what was typed before was good, or the last that could be decided was
    }
    Locator primary = sent.locator("[type=submit].primary:visible");
    Response answer =
        Arrival.at(page, () -> (primary.count() > 0 ? primary : buttons).first().click());
    if (answer.status() >= 400) {
      find(typed, "answered " + answer.status());
      return;
    }
    refused = page.locator(".errors").count() > 0;
    wrong().forEach(what -> find(typed, what));
    if (refused) {
      compare(kept, typed);
      lookOnce(typed);
    }
  }

  @SuppressWarnings("unchecked")
  private Map<String, String> fill(Typed typed) {
    return (Map<String, String>) page.evaluate(FILL, List.of(form, TEXT_FIELDS, typed.text));
  }

  private static void choose(Locator files, Typed typed) {
    if (typed != Typed.NOTHING) {
      byte[] content = typed.text.getBytes(StandardCharsets.UTF_8);
      files
          .all()
          .forEach(file -> file.setInputFiles(new FilePayload("photo.png", "image/png", content)));
    }
  }

  @SuppressWarnings("unchecked")
  private List<String> wrong() {
    return (List<String>) page.evaluate(WRONG, URI.create(address).getPath());
  }

  @SuppressWarnings("unchecked")
  private void compare(Map<String, String> kept, Typed typed) {
    Map<String, String> held =
        (Map<String, String>) page.evaluate(HELD, List.copyOf(kept.keySet()));
    kept.forEach(
        (id, before) -> {
          if (!plain(held.get(id)).equals(plain(before))) {
            find(typed, id + " is not kept: " + brief(held.get(id)));
          }
        });
  }

  private void lookOnce(Typed typed) {
    if (!seen) {
      seen = true;
      // The bar at the bottom always lies over something; axe looks at a page from its top.
      page.evaluate("() => scrollTo(0, 0)");
      Axe.in(page).violations().forEach(what -> find(typed, what));
    }
  }

  private void find(Typed typed, String what) {
    findings.add(address + " #" + form + " " + typed + ": " + what);
  }

  /** A value that was understood may be written another way, but not with other letters. */
  private static String plain(String value) {
    return value.replace('\0', '\uFFFD').replaceAll("[\\s\\u00a0]", "");
  }

  private static String brief(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "…";
  }
}
