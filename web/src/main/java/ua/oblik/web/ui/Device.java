package ua.oblik.web.ui;

import java.util.List;

/** What people call a browser, told from its User-Agent header. The order matters: they imitate. */
final class Device {
  private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
  private static final List<String> SYSTEMS =
      List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

  private Device() {}

  /** Such as {@code Chrome, Android}; a dash if nothing is known. */
  static String name(String userAgent) {
    String browser = first(BROWSERS, userAgent).replace("Edg", "Edge").replace("OPR", "Opera");
    String system = first(SYSTEMS, userAgent);
    return browser.isEmpty() || system.isEmpty() ? dash(browser + system) : browser + ", " + system;
  }

  private static String dash(String text) {
    return text.isEmpty() ? "\u2014" : text;
  }

  private static String first(List<String> names, String userAgent) {
    return names.stream().filter(userAgent::contains).findFirst().orElse("");
  }
}
