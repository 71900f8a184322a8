package ua.oblik.domain.planted;

import jakarta.persistence.EntityManager;

/** A fault: a rule that looks something up. */
public interface KnowsTheDatabase {

  /** Takes what it must not know. */
  void lookUp(EntityManager database);
}
