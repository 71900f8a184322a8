package ua.oblik.identity;

/**
 * One thing a login may do. Capabilities are the roles of Jakarta Security under the same names,
 * and the scopes of a bearer token.
 */
public enum Capability {
  VIEW_OWN_ACCOUNTS,
  SUBMIT_OWN_READS,
  ORDER_OWN_BILLS,
  VIEW_ACCOUNTS,
  RUN_BILLING,
  WORK_WORKLISTS,
  CHANGE_AGREEMENTS,
  POST_PAYMENTS,
  IMPORT_READS,
  CHANGE_PARAMETERS,
  RUN_NIGHTLY,
  SET_BUSINESS_DATE,
  MANAGE_USERS
}
