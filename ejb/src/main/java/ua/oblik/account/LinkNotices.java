package ua.oblik.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import ua.oblik.identity.LetterAddress;
import ua.oblik.identity.ProfileView;
import ua.oblik.identity.Profiles;
import ua.oblik.notice.Notice;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;
import ua.oblik.notice.PublicAddress;
import ua.oblik.supply.ServicePoints;

/** Tells a login by letter that it now sees an account, in case it was somebody else. */
@Dependent
class LinkNotices {
  @Inject private Profiles profiles;
  @Inject private Agreements agreements;
  @Inject private ServicePoints points;
  @Inject private Outbox outbox;
  @Inject private PublicAddress site;

  void linked(Account account, AccountLink link) {
    ProfileView user = profiles.mine();
    outbox.enqueue(
        Notice.to(user.email(), user.language())
            .of(
                NoticeKind.ACCOUNT_LINKED,
                user.id() + ":" + account.number() + ":" + link.linkedOn())
            .saying(
                Map.of(
                    "name", user.displayName(),
                    "accountNumber", account.number().value(),
                    "address", addressOf(account.id()),
                    "role", link.role().name(),
                    "link", site.of("/portal/accounts")))
            .about(account.id().value(), null));
  }

  void answered(LinkRequest request, LinkRequestState decision, String answer) {
    LetterAddress user = profiles.letterAddressOf(request.user());
    outbox.enqueue(
        Notice.to(user.email(), user.language())
            .of(NoticeKind.LINK_REQUEST_ANSWERED, Long.toString(request.id()))
            .saying(
                Map.of(
                    "name", user.displayName(),
                    "accountNumber", request.accountNumber().value(),
                    "decision", decision.name(),
                    "answer", answer,
                    "link", site.of("/portal/accounts"))));
  }

  /** Of the latest agreement; an account without one has no address. */
  private String addressOf(AccountId account) {
    return agreements.of(account).stream()
        .reduce((earlier, later) -> later)
        .map(agreement -> points.get(agreement.point()).address().line())
        .orElse("");
  }
}
