package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.notice.NoticeKind;

/** Which notices a login wants by e-mail. Letters about the login itself are always sent. */
@Stateless
public class NoticeChoices {
  /** What may be refused. */
  public static final List<NoticeKind> OPTIONAL =
      List.of(
          NoticeKind.BILL_READY,
          NoticeKind.BILL_WITHDRAWN,
          NoticeKind.WINDOW_OPENS,
          NoticeKind.WINDOW_CLOSES,
          NoticeKind.READ_RECEIVED,
          NoticeKind.PAYMENT_RECEIVED,
          NoticeKind.BILL_OVERDUE,
          NoticeKind.PRICE_CHANGES,
          NoticeKind.VERIFICATION_DUE,
          NoticeKind.VOLUME_NEAR_CONTRACTED);

  @Inject private CustomerDatabase customer;
  @Inject private Profiles profiles;
  @Inject private CurrentUser caller;

  /** What the login wants of the {@link #OPTIONAL} ones. */
  public Set<NoticeKind> wanted() {
    Set<NoticeKind> wanted = EnumSet.noneOf(NoticeKind.class);
    wanted.addAll(OPTIONAL);
    wanted.removeAll(refused(caller.id()));
    return wanted;
  }

  /** How to write to the caller about a kind; empty if the caller does not want it. */
  public Optional<LetterAddress> callerIfWanted(NoticeKind kind) {
    UserId user = caller.id();
    return refused(user).contains(kind)
        ? Optional.empty()
        : Optional.of(profiles.letterAddressOf(user));
  }

  /**
   * Keeps the choice.
   *
   * @param offered what was chosen among; of other kinds stays what was chosen before
   */
  public void choose(Collection<NoticeKind> wanted, Collection<NoticeKind> offered) {
    long user = caller.id().value();
    OPTIONAL.stream()
        .filter(offered::contains)
        .forEach(
            kind -> {
              customer.change(
                  "delete from notice_refusal where user_id = ? and kind = ?", user, kind.name());
              if (!wanted.contains(kind)) {
                customer.change(
                    "insert into notice_refusal (user_id, kind) values (?, ?) on conflict do nothing",
                    user,
                    kind.name());
              }
            });
  }

  private List<NoticeKind> refused(UserId user) {
    return customer.list(
        "select kind from notice_refusal where user_id = ?",
        row -> row.word(NoticeKind.class, "kind"),
        user.value());
  }
}
