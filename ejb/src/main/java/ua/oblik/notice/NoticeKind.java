package ua.oblik.notice;

/** What a notice tells. */
public enum NoticeKind {
  CONFIRM_EMAIL,
  RESET_PASSWORD,
  BILL_READY,
  ACCOUNT_LINKED,
  READ_RECEIVED,
  LINK_REQUEST_ANSWERED
}
