package ua.oblik.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** The page on which two clerks draft and publish prices, as one of them has it open. */
public final class TariffDesk {
  private static final String ADDRESS = "/office/tariff-drafts";

  private TariffDesk() {}

  /** Opens the page in a window of its own, logged in. */
  public static Page of(Browser browser, String email, int width) {
    Page page = browser.visitor(width, ColorScheme.LIGHT, "uk-UA");
    Browser.logIn(page, email);
    page.navigate(ADDRESS);
    return page;
  }

  /** Asks for coefficients of two zones, the day's being 1. */
  public static void prepareZones(Page page, String from, String actOn, String night) {
    page.selectOption("[id='zones']", "2");
    page.fill("[id='zonesFrom']", from);
    page.fill("[id='coefficient1']", "1");
    page.fill("[id='coefficient2']", night);
    page.fill("[id='zonesActOn']", actOn);
    page.fill("[id='zonesArticle']", "1");
    page.fill("[id='zonesNameUk']", "Постанова про зони");
    page.fill("[id='zonesNameEn']", "Resolution on zones");
    page.fill("[id='zonesNameRu']", "Постановление о зонах");
    Arrival.at(page, () -> page.click("#prepareZones"));
  }

  /** Publishes the first draft of a list, {@code drafts} or {@code zoneDrafts}. */
  public static void publishIn(Page page, String list) {
    Arrival.at(page, page.locator("#" + list + " .button.primary")::click);
  }
}
