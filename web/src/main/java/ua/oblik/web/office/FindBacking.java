package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import ua.oblik.account.AccountSearch;

/**
 * Leads who typed a whole number, code or e-mail straight to the account it names, and tells when
 * the list cannot hold all that was asked for.
 */
@Named("officeFindBacking")
@RequestScoped
public class FindBacking {
  @Inject private AccountSearch search;
  @Inject private FacesContext faces;

  private Boolean incomplete;

  /** Where to go; {@code null} to show the list, as when it is filtered as well. */
  public String goStraight() {
    String text = text();
    Map<String, String> asked = asked();
    boolean filtered =
        !asked.getOrDefault("state", "").isEmpty() || !asked.getOrDefault("kind", "").isEmpty();
    return text.isEmpty() || filtered
        ? null
        : search
            .exact(text)
            .map(account -> "/office/account?faces-redirect=true&no=" + account)
            .orElse(null);
  }

  /** Whether the list lacks accounts because the address fits too many places. */
  public boolean isIncomplete() {
    if (incomplete == null) {
      incomplete = !faces.isPostback() && search.leavesOut(text());
    }
    return incomplete;
  }

  private String text() {
    return asked().getOrDefault("q", "").strip();
  }

  private Map<String, String> asked() {
    return faces.getExternalContext().getRequestParameterMap();
  }
}
