package ua.oblik.config.demo;

import java.util.List;

/** The logins of the demo region, all with one published password. They work in demo mode only. */
public enum DemoLogin {
  /** A customer with one account. */
  OLENA("olena@demo.oblik", "Олена Ґалаґан", "CUSTOMER", List.of(2L)),
  /** A customer with several accounts. */
  TARAS("taras@demo.oblik", "Тарас Лук’яненко", "CUSTOMER", List.of(3L, 4L, 5L)),
  /** A legal entity. */
  OFFICE("office@demo.oblik", "Бухгалтерія «Січ Логістика»", "CUSTOMER", List.of(22L, 23L)),
  /** A billing clerk. */
  CLERK("clerk@demo.oblik", "Ірина Яценко", "CLERK", List.of()),
  /** A second clerk, for what needs four eyes. */
  SECOND_CLERK("clerk2@demo.oblik", "Дем’ян Осадчий", "CLERK", List.of()),
  /** An administrator. */
  ADMINISTRATOR("admin@demo.oblik", "Ніна Завгородня", "ADMINISTRATOR", List.of());

  /** The password of every demo login; published, hence refused outside demo mode. */
  public static final String PASSWORD = "Svitlo-2025";

  private final String email;
  private final String displayName;
  private final String group;
  private final List<Long> accounts;

  DemoLogin(String email, String displayName, String group, List<Long> accounts) {
    this.email = email;
    this.displayName = displayName;
    this.group = group;
    this.accounts = accounts;
  }

  /** What to log in with. */
  public String email() {
    return email;
  }

  /** The name shown on pages. */
  public String displayName() {
    return displayName;
  }

  /** CUSTOMER, CLERK or ADMINISTRATOR. */
  public String group() {
    return group;
  }

  /** The accounts this login owns, by their place in the region. */
  List<Long> accounts() {
    return accounts;
  }

  /** The numbers of the accounts this login owns. */
  public List<String> accountNumbers() {
    return accounts.stream().map(n -> Story.numberOf(n).value()).toList();
  }
}
