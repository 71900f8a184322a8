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
 * gets the answer of the first, without a second effect. Write and key are one transaction. The
 * answer is kept as it was sent, so such a method returns a {@code Response}.
 */
@Inherited
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RepeatSafe {

  /**
   * {@code false} for work that takes longer than one transaction may and is repeatable by itself;
   * then only the answer is kept.
   */
  @Nonbinding
  boolean oneTransaction() default true;
}
