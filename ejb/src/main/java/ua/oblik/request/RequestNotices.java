package ua.oblik.request;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import ua.oblik.account.Accounts;
import ua.oblik.identity.LetterAddress;
import ua.oblik.identity.Profiles;
import ua.oblik.notice.Notice;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;
import ua.oblik.notice.PublicAddress;

/** Letters to the person who sent a request; a login that is gone gets none. */
@Dependent
class RequestNotices {
  @Inject private Profiles profiles;
  @Inject private Accounts accounts;
  @Inject private Outbox outbox;
  @Inject private PublicAddress site;

  void received(CustomerRequest request) {
    profiles
        .reachable(request.sender())
        .ifPresent(
            user ->
                outbox.enqueue(
                    letter(request, user, NoticeKind.REQUEST_RECEIVED)
                        .saying(
                            Map.of(
                                "name", user.displayName(),
                                "accountNumber", numberOf(request),
                                "requestKind", request.kind().name(),
                                "reference", request.number().toString(),
                                "dueOn", request.dueOn().toString(),
                                "link", pageOf(request)))
                        .about(request.account().value(), null)));
  }

  void answered(CustomerRequest request) {
    profiles
        .reachable(request.sender())
        .ifPresent(
            user ->
                outbox.enqueue(
                    letter(request, user, NoticeKind.REQUEST_ANSWERED)
                        .saying(
                            Map.of(
                                "name", user.displayName(),
                                "accountNumber", numberOf(request),
                                "requestKind", request.kind().name(),
                                "reference", request.number().toString(),
                                "requestState", request.state().name(),
                                "answer", request.answer(),
                                "link", pageOf(request)))
                        .about(request.account().value(), null)));
  }

  private static Notice.Keyed letter(CustomerRequest request, LetterAddress user, NoticeKind kind) {
    return Notice.to(user.email(), user.language()).of(kind, request.number().toString());
  }

  private String numberOf(CustomerRequest request) {
    return accounts.get(request.account()).number().value();
  }

  private String pageOf(CustomerRequest request) {
    return site.of("/portal/my-request?no=" + request.number());
  }
}
