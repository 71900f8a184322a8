package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.account.LinkedAccount;
import ua.oblik.account.MyAccounts;
import ua.oblik.identity.NoticeChoices;
import ua.oblik.notice.NoticeKind;
import ua.oblik.web.ui.Messages;

/** Which letters a login wants, of those that its accounts can bring. */
@Named
@RequestScoped
public class LettersBacking {
  @Inject private NoticeChoices choices;
  @Inject private MyAccounts accounts;
  @Inject private Messages messages;

  private List<NoticeKind> offered;
  private NoticeKind[] wanted;

  @PostConstruct
  void load() {
    boolean ofFirms = !accounts.list().stream().allMatch(LinkedAccount::household);
    offered =
        NoticeChoices.OPTIONAL.stream()
            .filter(kind -> ofFirms || kind != NoticeKind.VOLUME_NEAR_CONTRACTED)
            .toList();
    wanted = choices.wanted().stream().filter(offered::contains).toArray(NoticeKind[]::new);
  }

  /** Keeps which letters are wanted. */
  public String choose() {
    choices.choose(List.of(wanted), offered);
    messages.done("portal_profile.lettersChosen");
    return "/portal/profile?faces-redirect=true";
  }

  /** The letters that may be refused; only legal entities have a contracted volume. */
  public List<NoticeKind> getOffered() {
    return offered;
  }

  public NoticeKind[] getWanted() {
    return wanted.clone();
  }

  public void setWanted(NoticeKind[] wanted) {
    this.wanted = wanted.clone();
  }
}
