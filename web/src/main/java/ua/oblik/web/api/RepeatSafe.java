package ua.oblik.web.api;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A write that may be sent twice: it needs an {@code Idempotency-Key}, by which the same request
 * gets the answer of the first, without a second effect. Write and key are one transaction, or the
 * key is entered before the work. The answer is kept as it was sent, so such a method returns a
 * {@code Response}.
 */
@Inherited
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RepeatSafe {

  /**
   * {@code false} for work that takes more than one transaction. Then the key is entered before it,
   * and a repeat is refused while it is at work. The method may be called again after a failure,
   * and finds by {@link NamedWork} what it did before.
   */
  @Nonbinding
  boolean oneTransaction() default true;
}
