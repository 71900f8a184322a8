package ua.oblik.identity;

import static ua.oblik.identity.Capability.CHANGE_AGREEMENTS;
import static ua.oblik.identity.Capability.CHANGE_PARAMETERS;
import static ua.oblik.identity.Capability.IMPORT_READS;
import static ua.oblik.identity.Capability.MANAGE_USERS;
import static ua.oblik.identity.Capability.ORDER_OWN_BILLS;
import static ua.oblik.identity.Capability.POST_PAYMENTS;
import static ua.oblik.identity.Capability.RUN_BILLING;
import static ua.oblik.identity.Capability.RUN_NIGHTLY;
import static ua.oblik.identity.Capability.SET_BUSINESS_DATE;
import static ua.oblik.identity.Capability.SUBMIT_OWN_READS;
import static ua.oblik.identity.Capability.VIEW_ACCOUNTS;
import static ua.oblik.identity.Capability.VIEW_OWN_ACCOUNTS;
import static ua.oblik.identity.Capability.WORK_WORKLISTS;

import java.util.EnumSet;
import java.util.Set;

/** A kind of user: a named set of capabilities. */
public enum UserGroup {
  /** Uses the portal for the accounts linked to the login. */
  CUSTOMER,

  /** Works on everybody's accounts in the back office. */
  CLERK,

  /** A clerk who also runs the night's work, changes parameters and keeps the logins. */
  ADMINISTRATOR;

  /** What a member may do. */
  public Set<Capability> capabilities() {
    return switch (this) {
      case CUSTOMER -> EnumSet.of(VIEW_OWN_ACCOUNTS, SUBMIT_OWN_READS, ORDER_OWN_BILLS);
      case CLERK ->
          EnumSet.of(
              VIEW_ACCOUNTS,
              RUN_BILLING,
              WORK_WORKLISTS,
              CHANGE_AGREEMENTS,
              POST_PAYMENTS,
              IMPORT_READS);
      case ADMINISTRATOR ->
          EnumSet.of(
              VIEW_ACCOUNTS,
              RUN_BILLING,
              WORK_WORKLISTS,
              CHANGE_AGREEMENTS,
              POST_PAYMENTS,
              IMPORT_READS,
              CHANGE_PARAMETERS,
              RUN_NIGHTLY,
              SET_BUSINESS_DATE,
              MANAGE_USERS);
    };
  }

  /**
   * What a login may do that is in several.
   *
   * @param names of the groups, separated by commas; null if there are none
   */
  static Set<Capability> capabilities(String names) {
    Set<Capability> all = EnumSet.noneOf(Capability.class);
    if (names != null) {
      for (String name : names.split(",", -1)) {
        all.addAll(valueOf(name).capabilities());
      }
    }
    return all;
  }
}
