package ua.oblik.web.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import ua.oblik.identity.Capability;

/** Who may call a resource method; on a class, for all of its methods that do not say otherwise. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Requires {

  /** Any one of these is enough; none asks only for a login. */
  Capability[] value() default {};
}
