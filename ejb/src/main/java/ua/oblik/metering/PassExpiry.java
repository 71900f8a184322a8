package ua.oblik.metering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ua.oblik.calendar.Expiry;
import ua.oblik.domain.calendar.Retention;

/** How long passes for reads without a login are kept. The reads keep by which way they came. */
@ApplicationScoped
class PassExpiry implements Expiry.Source {
  /** So long may somebody ask why the link in a reminder did not work. */
  private static final Retention PASSES = new Retention("passes for reads", 30);

  private static final String REMOVAL =
      """
      with gone as (select token_hash from read_pass where expires_at < ? limit ?),
        used as (delete from read_pass_use where token_hash in (select token_hash from gone))
      delete from read_pass where token_hash in (select token_hash from gone)
      """;

  @Override
  public List<Expiry> expiries() {
    return List.of(new Expiry(PASSES, REMOVAL));
  }
}
