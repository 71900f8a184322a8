package ua.oblik.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import ua.oblik.identity.CurrentUser;
import ua.oblik.identity.IdempotencyKeys;
import ua.oblik.identity.KeyedRequest;
import ua.oblik.identity.StoredAnswer;

/** Gives a repeated request its first answer, and keeps the answer of a new one. */
@Interceptor
@RepeatSafe
@Priority(Interceptor.Priority.APPLICATION)
public class RepeatSafeInterceptor {
  private static final String KEY = "[!-~]{1,200}";

  @Inject private ApiRequest received;
  @Inject private CurrentUser caller;
  @Inject private IdempotencyKeys keys;
  @Inject private UserTransaction transaction;
  @Inject private WorkUnderKey work;

  @AroundInvoke
  Object answerOnce(InvocationContext call) throws Exception {
    String key = received.key();
    if (key == null || !key.matches(KEY)) {
      return Problems.of(400, "idempotency-key-missing");
    }
    KeyedRequest request = new KeyedRequest(caller.id(), key, received.line(), received.bodyHash());
    RepeatSafe rule = call.getMethod().getAnnotation(RepeatSafe.class);
    return rule.oneTransaction()
        ? inOneTransaction(call, request)
        : work.answer(request, () -> answer(call));
  }

  private Object inOneTransaction(InvocationContext call, KeyedRequest request) throws Exception {
    transaction.begin();
    try {
      // The same key waits here until the first request has been answered.
      keys.takeTurn(request);
      Response answer = around(call, request);
      transaction.commit();
      return answer;
    } finally {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    }
  }

  private Response around(InvocationContext call, KeyedRequest request) throws Exception {
    Optional<StoredAnswer> earlier = keys.find(request);
    if (earlier.isPresent()) {
      return response(earlier.get());
    }
    StoredAnswer answer = answer(call);
    keys.store(request, answer);
    return response(answer);
  }

  private static StoredAnswer answer(InvocationContext call) throws Exception {
    Response response = (Response) call.proceed();
    return new StoredAnswer(
        response.getStatus(),
        response.hasEntity() ? Json.write(response.getEntity()) : "",
        Optional.ofNullable(response.getLocation()).map(URI::toString));
  }

  static Response response(StoredAnswer answer) {
    Response.ResponseBuilder builder = Response.status(answer.status());
    answer.location().map(URI::create).ifPresent(builder::location);
    if (answer.body().isEmpty()) {
      return builder.build();
    }
    return builder
        .type(answer.status() >= 400 ? Problem.MEDIA_TYPE : MediaType.APPLICATION_JSON)
        .entity(answer.body())
        .build();
  }
}
