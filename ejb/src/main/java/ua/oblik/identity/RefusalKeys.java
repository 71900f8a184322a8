package ua.oblik.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.RefusalTokens;

/** Signs the links by which letters are refused with the key of this installation. */
@Dependent
class RefusalKeys implements RefusalTokens {
  @Inject private CustomerDatabase customer;

  @Override
  public Optional<String> of(NoticeKind kind, String email) {
    return NoticeChoices.OPTIONAL.contains(kind)
        ? customer
            .first(
                "select id from portal_user where lower(email) = lower(?) and closed_at is null",
                row -> new UserId(row.number("id")),
                email)
            .map(user -> new RefusalToken(user, kind).signed(key()))
        : Optional.empty();
  }

  Optional<RefusalToken> verified(String text) {
    return RefusalToken.verified(text, key())
        .filter(token -> NoticeChoices.OPTIONAL.contains(token.kind()));
  }

  private byte[] key() {
    return customer
        .first(
            "select secret from signing_key where purpose = 'unsubscribe'",
            row -> row.bytes("secret"))
        .orElseThrow();
  }
}
