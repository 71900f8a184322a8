package ua.oblik.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.calendar.Heartbeats;
import ua.oblik.identity.IdempotencyKeys;
import ua.oblik.identity.KeyHold;
import ua.oblik.identity.KeyState;
import ua.oblik.identity.KeyedRequest;
import ua.oblik.identity.StoredAnswer;

/**
 * Does work that is more than one transaction under a key that is entered before it. While it is at
 * work, a repeat is sent away; when it broke off, the repeat goes on under its name.
 */
@Dependent
class WorkUnderKey {
  /** Most such work takes no longer; a night of a large region does. */
  private static final int SECONDS_TO_WAIT = 10;

  @Inject private IdempotencyKeys keys;
  @Inject private Heartbeats heartbeats;
  @Inject private NamedWork named;

  /** Does the work, unless it is done, or at it. */
  Response answer(KeyedRequest request, Callable<StoredAnswer> work) throws Exception {
    KeyState key = keys.hold(request);
    if (key instanceof KeyState.Answered done) {
      return RepeatSafeInterceptor.response(done.answer());
    }
    if (key instanceof KeyState.Held held) {
      return RepeatSafeInterceptor.response(answer(held.hold(), work));
    }
    return Response.fromResponse(Problems.of(409, "request-at-work"))
        .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
        .build();
  }

  private StoredAnswer answer(KeyHold hold, Callable<StoredAnswer> work) throws Exception {
    named.under(hold);
    ScheduledFuture<?> beats = heartbeats.start("a request of the API", () -> keys.beat(hold));
    try {
      StoredAnswer answer = work.call();
      keys.answer(hold, answer);
      return answer;
    } catch (NotFoundException | RefusedException nothingDone) {
      keys.forget(hold);
      throw nothingDone;
    } catch (Exception | Error e) {
      letGo(hold, e);
      throw e;
    } finally {
      beats.cancel(false);
    }
  }

  /** If even that fails, the key is free again once its heart has stopped for a minute. */
  private void letGo(KeyHold hold, Throwable because) {
    try {
      keys.letGo(hold);
    } catch (RuntimeException e) {
      because.addSuppressed(e);
    }
  }
}
