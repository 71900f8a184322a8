package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.notice.NoticeKind;

/**
 * Refuses a kind of letter for a login by the link in such a letter, without logging in, and takes
 * the refusal back. Done again, it changes nothing.
 */
@Stateless
public class Unsubscriptions {
  @Inject private RefusalKeys keys;
  @Inject private CustomerDatabase customer;

  /** What a token is about; empty if it is none of ours. */
  public Optional<NoticeKind> kindOf(String token) {
    return keys.verified(token).map(RefusalToken::kind);
  }

  /** Sends no more letters of the token's kind, and tells which that is. */
  public Optional<NoticeKind> refuse(String token) {
    Optional<RefusalToken> said = keys.verified(token);
    said.ifPresent(
        refused ->
            customer.change(
                """
                insert into notice_refusal (user_id, kind)
                select id, ? from portal_user where id = ? on conflict do nothing
                """,
                refused.kind(),
                refused.user().value()));
    return said.map(RefusalToken::kind);
  }

  /** Sends them again, and tells which. */
  public Optional<NoticeKind> wantAgain(String token) {
    Optional<RefusalToken> said = keys.verified(token);
    said.ifPresent(
        wanted ->
            customer.change(
                "delete from notice_refusal where user_id = ? and kind = ?",
                wanted.user().value(),
                wanted.kind()));
    return said.map(RefusalToken::kind);
  }
}
