package ua.oblik.config.demo;

import java.util.List;
import java.util.stream.LongStream;

/** The logins of the demo region, all with one published password. They work in demo mode only. */
public enum DemoLogin {
  /** A customer with one account. */
  OLENA("olena@demo.oblik", "Олена Ґалаґан", "CUSTOMER", 2, 2),
  /** A customer with several accounts. */
  TARAS("taras@demo.oblik", "Тарас Лук’яненко", "CUSTOMER", 3, 5),
  /** A legal entity. */
  OFFICE("office@demo.oblik", "Бухгалтерія «Січ Логістика»", "CUSTOMER", 22, 23),
  /** A billing clerk. */
  CLERK("clerk@demo.oblik", "Ірина Яценко", "CLERK", 1, 0),
  /** A second clerk, for what needs four eyes. */
  SECOND_CLERK("clerk2@demo.oblik", "Дем’ян Осадчий", "CLERK", 1, 0),
  /** An administrator. */
  ADMINISTRATOR("admin@demo.oblik", "Ніна Завгородня", "ADMINISTRATOR", 1, 0);

  /** The password of every demo login; published, hence refused outside demo mode. */
  public static final String PASSWORD = "Svitlo-2025";

  private final String email;
  private final String displayName;
  private final String group;
  private final long firstAccount;
  private final long lastAccount;

  DemoLogin(String email, String displayName, String group, long firstAccount, long lastAccount) {
    this.email = email;
    this.displayName = displayName;
    this.group = group;
    this.firstAccount = firstAccount;
    this.lastAccount = lastAccount;
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
    return LongStream.rangeClosed(firstAccount, lastAccount).boxed().toList();
  }

  /** The numbers of the accounts this login owns. */
  public List<String> accountNumbers() {
    return accounts().stream().map(n -> Story.numberOf(n).value()).toList();
  }
}
