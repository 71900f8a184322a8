package ua.oblik.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import ua.oblik.calendar.Expiry;
import ua.oblik.domain.calendar.Retention;

/**
 * How long the outbox keeps what a letter said. That it was sent, to whom, of which kind, when and
 * under which Message-ID stays: the proof of delivery, and the key by which no letter is written
 * twice.
 */
@ApplicationScoped
class LetterExpiry implements Expiry.Source {
  /** No link in a letter lives longer. */
  private static final Retention WITH_SECRETS = new Retention("texts of letters with secrets", 10);

  /** So long may somebody ask what a letter said; bills and reads say it themselves. */
  private static final Retention OTHERS = new Retention("texts of other letters", 90);

  private static final String REMOVAL =
      """
      update outbox_message set model = '{}', state = case state when 'FAILED' then 'WITHDRAWN' else state end
      where id = any(array(
        select id from outbox_message
        where state <> 'PENDING' and model <> '{}' and coalesce(sent_at, recorded_at) < ?
          and %s limit ?))
      """;

  @Override
  public List<Expiry> expiries() {
    String secret =
        Arrays.stream(NoticeKind.values())
            .filter(NoticeKind::carriesSecret)
            .map(kind -> "'" + kind + "'")
            .collect(Collectors.joining(", ", "kind in (", ")"));
    return List.of(
        // One that never went is of no use either, once its link is dead.
        new Expiry(WITH_SECRETS, REMOVAL.formatted(secret)),
        // One that never went waits for staff.
        new Expiry(OTHERS, REMOVAL.formatted("state <> 'FAILED'")));
  }
}
