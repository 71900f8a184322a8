package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccountRole;
import ua.oblik.account.LinkedAccount;
import ua.oblik.account.MyAccounts;
import ua.oblik.domain.account.AccountNumber;

/**
 * The account the portal is about: the one named in the address, else the one looked at last, else
 * the first of the login's.
 */
@Named("account")
@RequestScoped
public class PortalAccount {
  private static final String CHOICE = "account";

  @Inject private MyAccounts mine;
  @Inject private HttpServletRequest request;

  private List<LinkedAccount> all;
  private LinkedAccount current;

  @PostConstruct
  void find() {
    all = mine.list();
    String asked = request.getParameter(CHOICE);
    Object kept = request.getSession().getAttribute(CHOICE);
    if (asked != null) {
      current = of(asked).orElseThrow(() -> new NotFoundException("account-not-found"));
      request.getSession().setAttribute(CHOICE, asked);
    } else {
      current = of(kept).or(() -> all.stream().findFirst()).orElse(null);
    }
  }

  private Optional<LinkedAccount> of(Object number) {
    return all.stream().filter(linked -> linked.number().value().equals(number)).findFirst();
  }

  /** The accounts of the login. */
  public List<LinkedAccount> getAll() {
    return all;
  }

  /** The account, or null if the login has none yet. */
  public LinkedAccount getCurrent() {
    return current;
  }

  /** Whether the login has an account at all. */
  public boolean isPresent() {
    return current != null;
  }

  /** Whether the login sends reads, orders bills and writes to staff for it, not only looks. */
  public boolean isActing() {
    return current != null && current.role() != AccountRole.READ_ONLY;
  }

  /**
   * The number of the account.
   *
   * @throws NotFoundException if the login has none
   */
  public AccountNumber getNumber() {
    if (current == null) {
      throw new NotFoundException("account-not-found");
    }
    return current.number();
  }
}
