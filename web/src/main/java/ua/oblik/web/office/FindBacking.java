package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import ua.oblik.account.AccountSearch;

/** Leads who typed a whole number, code or e-mail straight to the account it names. */
@Named("officeFindBacking")
@RequestScoped
public class FindBacking {
  @Inject private AccountSearch search;
  @Inject private FacesContext faces;

  /** Where to go; {@code null} to show the list, as when it is filtered as well. */
  public String goStraight() {
    Map<String, String> asked = faces.getExternalContext().getRequestParameterMap();
    String text = asked.getOrDefault("q", "").strip();
    boolean filtered =
        !asked.getOrDefault("state", "").isEmpty() || !asked.getOrDefault("kind", "").isEmpty();
    return text.isEmpty() || filtered
        ? null
        : search
            .exact(text)
            .map(account -> "/office/account?faces-redirect=true&no=" + account)
            .orElse(null);
  }
}
