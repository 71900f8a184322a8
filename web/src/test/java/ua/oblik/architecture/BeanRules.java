package ua.oblik.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.util.stream.Stream;

/** What the proxies of session beans demand, and the compiler does not. */
final class BeanRules {
  private static final DescribedPredicate<JavaClass> SESSION_BEANS =
      DescribedPredicate.describe(
          "are session beans",
          type ->
              type.isAnnotatedWith(Stateless.class)
                  || type.isAnnotatedWith(Stateful.class)
                  || type.isAnnotatedWith(Singleton.class));

  static final ArchRule BEANS_SPEAK_OF_WHAT_ALL_MAY_SEE =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat(SESSION_BEANS)
          .should(
              new ArchCondition<JavaMethod>("have only public types in their signature") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  Stream.concat(
                          method.getAllInvolvedRawTypes().stream(),
                          method.getExceptionTypes().stream())
                      .map(JavaClass::getBaseComponentType)
                      .filter(type -> !isPublic(type))
                      .forEach(
                          type ->
                              events.add(
                                  SimpleConditionEvent.violated(
                                      method,
                                      method.getFullName() + " speaks of " + type.getName())));
                }
              })
          .because("the server's proxy of a bean lives elsewhere: it compiles, and fails there");

  static final ArchRule BEANS_ARE_CALLED_BY_PUBLIC_METHODS =
      methods()
          .that()
          .areNotPublic()
          .and()
          .areNotPrivate()
          .and()
          .areNotStatic()
          .and()
          .areDeclaredInClassesThat(SESSION_BEANS)
          .should(
              new ArchCondition<JavaMethod>("be called by their own class only") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  method.getCallsOfSelf().stream()
                      .filter(call -> !call.getOriginOwner().equals(method.getOwner()))
                      .forEach(
                          call ->
                              events.add(
                                  SimpleConditionEvent.violated(method, call.getDescription())));
                }
              })
          .because("the server's proxy refuses them: \"not a business method\"");

  private BeanRules() {}

  private static boolean isPublic(JavaClass type) {
    return type.isPrimitive()
        || (type.getModifiers().contains(JavaModifier.PUBLIC)
            && type.getEnclosingClass().map(BeanRules::isPublic).orElse(true));
  }
}
