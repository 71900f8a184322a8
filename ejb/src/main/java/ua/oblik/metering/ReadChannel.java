package ua.oblik.metering;

import ua.oblik.domain.metering.ReadSource;

/** The way by which reads came in. */
public enum ReadChannel {
  /** With a login: the cabinet, or a program that acts for one. */
  CABINET,
  /** Without a login, by the number of the account and a proof. */
  OPEN_PAGE,
  /** By the link in a letter. */
  REMINDER_LINK,
  /** A list or a bypass of the system operator or its controller. */
  OPERATOR,
  /** The act of installing or removing the meter. */
  METER_ACT,
  /** The act of an agreement that begins, ends or changes. */
  AGREEMENT_ACT,
  /** Made by the system. */
  SYSTEM;

  /** Told by who gave them and who entered them. */
  static ReadChannel of(ReadSource source, String actor) {
    if (actor.equals(PassOrigin.PROOF.actor())) {
      return OPEN_PAGE;
    }
    if (actor.equals(PassOrigin.REMINDER.actor())) {
      return REMINDER_LINK;
    }
    return switch (source) {
      case CUSTOMER -> CABINET;
      case CONTROLLER, SYSTEM_OPERATOR -> OPERATOR;
      case HANDOVER -> AGREEMENT_ACT;
      case INSTALLATION, REMOVAL -> METER_ACT;
      case ESTIMATE -> SYSTEM;
    };
  }
}
