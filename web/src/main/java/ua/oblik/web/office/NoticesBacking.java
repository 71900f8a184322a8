package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import ua.oblik.NotFoundException;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;
import ua.oblik.notice.OutboxState;
import ua.oblik.web.ui.Messages;

/** Letters: those that failed may be sent again. */
@Named("officeNoticesBacking")
@RequestScoped
public class NoticesBacking {
  @Inject private Outbox outbox;
  @Inject private AuditTrail audit;
  @Inject private CurrentUser user;
  @Inject private Messages messages;

  /**
   * Lets the sender try a failed letter again.
   *
   * @param id as the button of its row sent it
   * @throws NotFoundException if none failed under that number, or the caller does not work on
   *     worklists
   */
  @Transactional
  public String resend(String id) {
    long letter = RowIds.parse(id);
    if (!user.can(Capability.WORK_WORKLISTS)) {
      throw new NotFoundException("page-not-found");
    }
    outbox.retry(letter);
    audit.record(
        AuditEntry.of("resend-notice", "notice", Long.toString(letter))
            .before(OutboxState.FAILED.name())
            .after(OutboxState.PENDING.name()));
    messages.done("office_notices.resent");
    return "/office/notices?faces-redirect=true";
  }

  public NoticeKind[] getKinds() {
    return NoticeKind.values();
  }

  public OutboxState[] getStates() {
    return OutboxState.values();
  }
}
