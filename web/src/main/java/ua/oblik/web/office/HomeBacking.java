package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.account.AccountHit;
import ua.oblik.account.AccountSearch;

/** Finds accounts by number, name, e-mail or telephone. */
@Named("officeHomeBacking")
@RequestScoped
public class HomeBacking {
  @Inject private AccountSearch search;

  private String typed;
  private List<AccountHit> hits;

  /** What was found, at most as many as a person can look through. */
  public List<AccountHit> getHits() {
    if (hits == null) {
      hits = typed == null || typed.isBlank() ? List.of() : search.find(typed);
    }
    return hits;
  }

  /** Whether there is something to look for. */
  public boolean isAsked() {
    return typed != null && !typed.isBlank();
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }
}
