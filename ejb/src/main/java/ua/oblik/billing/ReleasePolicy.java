package ua.oblik.billing;

/** Which runs a second person has to release; parameter {@code billing.run-release}. */
enum ReleasePolicy {
  /** Every run, the night's included. */
  ALWAYS,
  /** Runs that staff start; the night's monthly run, which the calendar starts, posts at once. */
  STAFF,
  /** None. */
  NEVER;

  /** Whether a run of that starter waits for a release. */
  boolean concerns(String actor) {
    return switch (this) {
      case ALWAYS -> true;
      case STAFF -> !isSystem(actor);
      case NEVER -> false;
    };
  }

  /** Whether an actor is the system itself, such as {@code system:nightly}. */
  static boolean isSystem(String actor) {
    return actor.equals("system") || actor.startsWith("system:");
  }
}
