package ua.oblik.identity;

import java.util.Optional;

/** How a person may want to be called. */
final class NameRules {
  private static final int LONGEST = 100;

  private NameRules() {}

  /** What is wrong with a name, beside the field {@code displayName}. */
  static Optional<FieldProblem> problem(String name) {
    if (name.isEmpty()) {
      return Optional.of(new FieldProblem("displayName", "name-missing"));
    }
    return name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)
        ? Optional.of(new FieldProblem("displayName", "name-too-long"))
        : Optional.empty();
  }
}
