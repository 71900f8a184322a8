package ua.oblik.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import ua.oblik.system.Arrival;

/**
 * A page, who looks at it, and how to get there.
 *
 * @param visitor who looks
 * @param address of the page; {@code {receipt}} and the like stand for things that {@link
 *     Furniture} has made
 * @param through pages to pass first, each by the first form or link that leads to it: a bill is
 *     reached from a list, the bank by the form of an order
 */
record Place(Visitor visitor, String address, List<String> through) {

  /** Who looks at pages. */
  enum Visitor {
    STRANGER,
    CUSTOMER,
    LEGAL_ENTITY,
    STAFF
  }

  static Place open(String address) {
    return new Place(Visitor.STRANGER, address, List.of());
  }

  static Place customer(String address) {
    return new Place(Visitor.CUSTOMER, address, List.of());
  }

  static Place entity(String address) {
    return new Place(Visitor.LEGAL_ENTITY, address, List.of());
  }

  static Place staff(String address) {
    return new Place(Visitor.STAFF, address, List.of());
  }

  /** The same page, reached from these, the first of which has an address. */
  Place from(String... pages) {
    return new Place(visitor, address, List.of(pages));
  }

  /** The file of the page, such as {@code portal/home.xhtml}. */
  String view() {
    String path = address.replaceAll("[?].*", "").substring(1);
    return (path.isEmpty() ? "index" : path) + ".xhtml";
  }

  /** A name for files. */
  String fileName() {
    String name = address.replaceAll("\\W+", "-").replaceAll("^-|-$", "");
    return name.isEmpty() ? "index" : name;
  }

  /** Goes there. */
  void visit(Page page, Map<String, String> made) {
    for (String step : through) {
      follow(page, step, made);
    }
    follow(page, address, made);
  }

  private void follow(Page page, String step, Map<String, String> made) {
    Locator form = page.locator("main form[action$='" + step + "']");
    if (through.isEmpty() || step.equals(through.get(0))) {
      page.navigate(filled(step, made));
    } else if (form.count() > 0) {
      Arrival.at(page, () -> form.locator("[type=submit]").first().click());
    } else {
      page.navigate(page.locator("main a[href*='" + step + "?']").first().getAttribute("href"));
    }
  }

  private static String filled(String address, Map<String, String> made) {
    String filled = address;
    for (Map.Entry<String, String> thing : made.entrySet()) {
      filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
    }
    return filled;
  }

  @Override
  public String toString() {
    return address;
  }
}
