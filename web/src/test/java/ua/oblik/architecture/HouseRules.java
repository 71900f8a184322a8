package ua.oblik.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.oblik.web.api.RepeatSafe;

/** The rules of the house that the compiler cannot check. */
final class HouseRules {

  static final Path DRAWING = Path.of("..", "docs", "architecture.puml");

  private static final String CLOCK = "ua.oblik.calendar.BusinessClock";
  private static final String[] MONEY_AND_ENERGY = {
    "ua.oblik.domain..",
    "ua.oblik.measure..",
    "ua.oblik.tariff..",
    "ua.oblik.metering..",
    "ua.oblik.billing..",
    "ua.oblik.ledger..",
    "ua.oblik.payment..",
    "ua.oblik.statement..",
    "ua.oblik.notice..",
    "ua.oblik.document..",
    "ua.oblik.batch..",
    "ua.oblik.web.."
  };

  /** Classes that lay out a page: their floats are points on paper, as PDF counts them. */
  private static final Set<String> LAYOUT =
      Stream.of(
              "ActPdf",
              "Archive",
              "BillPdf",
              "ChargesSection",
              "DetailsSection",
              "Flow",
              "Footers",
              "Ink",
              "LedgerPdf",
              "Masthead",
              "QrSymbol",
              "ReadsSection",
              "ReplacedNote",
              "SettlementSection",
              "Sheet",
              "Signatures",
              "Style",
              "Table",
              "Typeface")
          .map(name -> "ua.oblik.document." + name)
          .collect(Collectors.toSet());

  private static final Set<String> FLOATING =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");

  static final ArchRule CODE_FOLLOWS_THE_DRAWING =
      classes()
          .should(
              adhereToPlantUmlDiagram(
                  DRAWING, consideringOnlyDependenciesInAnyPackage("ua.oblik..")))
          .because("docs/architecture.puml is the plan of the house, not a picture of it");

  static final ArchRule RULES_KNOW_ONLY_JAVA =
      classes()
          .that()
          .resideInAPackage("ua.oblik.domain..")
          .should()
          .onlyDependOnClassesThat(
              new DescribedPredicate<JavaClass>("belong to the JDK's core or the rules") {
                @Override
                public boolean test(JavaClass used) {
                  String name = used.getBaseComponentType().getPackageName();
                  boolean core = name.startsWith("java.") && !name.startsWith("java.sql");
                  boolean pictures = name.startsWith("javax.imageio");
                  return core || pictures || name.isEmpty() || name.startsWith("ua.oblik.domain.");
                }
              });

  static final ArchRule THE_SHADOW_SHARES_ONLY_VALUES =
      classes()
          .that()
          .resideInAPackage("ua.oblik.domain.shadow..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "ua.oblik.domain.shadow..",
              "ua.oblik.domain.measure..",
              "ua.oblik.domain.calendar..")
          .because("a rater that calls the engine proves nothing about it");

  static final ArchRule SCREENS_AND_JOBS_KNOW_NO_DATABASE =
      noClasses()
          .that()
          .resideInAnyPackage("ua.oblik.web..", "ua.oblik.batch..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.persistence..",
              "java.sql..",
              "javax.sql..",
              "org.postgresql..",
              "ua.oblik.database..");

  static final ArchRule ONLY_THE_CLOCK_ASKS_THE_MACHINE =
      classes()
          .that()
          .doNotHaveFullyQualifiedName(CLOCK)
          .and()
          .resideOutsideOfPackage("ua.oblik.config..")
          .should(
              notAccess(
                  "ask the machine for the time",
                  access -> {
                    String owner = access.getTargetOwner().getName();
                    String name = access.getName();
                    return (owner.startsWith("java.time.") && name.equals("now"))
                        || (owner.equals("java.time.Clock") && name.startsWith("system"))
                        || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                        || (owner.equals(Date.class.getName()) && name.equals("<init>"))
                        || (owner.equals(Calendar.class.getName()) && name.equals("getInstance"));
                  }));

  static final ArchRule NO_FLOATING_POINT_IN_MONEY_OR_ENERGY =
      classes()
          .that()
          .resideInAnyPackage(MONEY_AND_ENERGY)
          .and(
              DescribedPredicate.describe(
                  "lay out no page", type -> !LAYOUT.contains(outermost(type).getName())))
          .should(
              new ArchCondition<JavaClass>("use no floating point") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  Stream<String> fields =
                      type.getFields().stream()
                          .filter(field -> isFloating(field.getRawType()))
                          .map(field -> field.getFullName());
                  Stream<String> own =
                      type.getCodeUnits().stream()
                          .filter(HouseRules::isFloating)
                          .map(JavaCodeUnit::getFullName);
                  Stream<String> called =
                      type.getCodeUnitCallsFromSelf().stream()
                          .filter(
                              call ->
                                  isFloating(call.getTarget().getRawReturnType())
                                      || call.getTarget().getRawParameterTypes().stream()
                                          .anyMatch(HouseRules::isFloating))
                          .map(call -> call.getDescription());
                  Stream.of(fields, own, called)
                      .flatMap(names -> names)
                      .forEach(name -> events.add(SimpleConditionEvent.violated(type, name)));
                }
              });

  static final ArchRule ENTITIES_HAVE_NO_SETTERS =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveNameNotMatching("set[A-Z].*")
          .because("what happens to an entity has a name of its own");

  static final ArchRule NO_FEATURE_USES_THE_ENTITY_OF_ANOTHER =
      classes()
          .should(
              new ArchCondition<JavaClass>("use no entity of another feature") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass used = dependency.getTargetClass().getBaseComponentType();
                    if (used.isAnnotatedWith(Entity.class)
                        && !used.getPackageName().equals(type.getPackageName())) {
                      events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                  }
                }
              });

  static final ArchRule NAMES_ARE_OF_THE_BUSINESS =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Utils?|Helper|D(to|TO))(\\$.*)?")
          .orShould()
          .resideInAnyPackage("..util..", "..impl..", "..dto..", "..common..", "..manager..");

  static final ArchRule WHAT_MAY_BE_REPEATED_ANSWERS_A_RESPONSE =
      methods()
          .that()
          .areAnnotatedWith(RepeatSafe.class)
          .should()
          .haveRawReturnType(Response.class)
          .because("the answer is kept as it was sent, and given again");

  private HouseRules() {}

  /** Parts that a pattern such as {@code ua.oblik.(*)..} cuts do not use each other in a circle. */
  static ArchRule noCyclesAmong(String pattern) {
    return slices().matching(pattern).should().beFreeOfCycles().allowEmptyShould(false);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
  }

  private static boolean isFloating(JavaClass type) {
    return FLOATING.contains(type.getBaseComponentType().getName());
  }

  private static boolean isFloating(JavaCodeUnit unit) {
    return isFloating(unit.getRawReturnType())
        || unit.getRawParameterTypes().stream().anyMatch(HouseRules::isFloating);
  }

  private static ArchCondition<JavaClass> notAccess(
      String what, java.util.function.Predicate<JavaAccess<?>> forbidden) {
    return new ArchCondition<>("not " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(
                type.getAccessesFromSelf().stream(),
                type.getCodeUnits().stream()
                    .flatMap(unit -> unit.getMethodReferencesFromSelf().stream()))
            .filter(forbidden)
            .forEach(
                access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
      }
    };
  }
}
