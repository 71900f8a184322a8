package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import ua.oblik.BusinessException;
import ua.oblik.RefusedException;
import ua.oblik.tariff.PublishedVersion;
import ua.oblik.tariff.TariffWithdrawals;
import ua.oblik.tariff.WithdrawalView;
import ua.oblik.web.ui.Messages;

/** The withdrawal of one published version: proposed by one person, confirmed by another. */
@Named("officeTariffWithdrawalBacking")
@RequestScoped
public class TariffWithdrawalBacking {
  private static final String DRAFTS = "/office/tariff-drafts?faces-redirect=true";

  @Inject private TariffWithdrawals withdrawals;
  @Inject private Messages messages;
  @Inject private FacesContext faces;

  private long version;
  private String reason;
  private PublishedVersion subject;
  private Optional<WithdrawalView> found;

  /** What the page is about is known before it is looked at. */
  @PostConstruct
  void begin() {
    version = RowIds.parse(faces.getExternalContext().getRequestParameterMap().get("version"));
  }

  /**
   * Makes sure that there is such a version and that the caller may see it.
   *
   * @throws ua.oblik.NotFoundException if not
   */
  public void load() {
    getSubject();
  }

  /** What the version says. */
  public PublishedVersion getSubject() {
    if (subject == null) {
      subject = withdrawals.version(version);
    }
    return subject;
  }

  public long getVersion() {
    return version;
  }

  /** What is asked or decided about the version; empty if nothing is. */
  public Optional<WithdrawalView> getFound() {
    if (found == null) {
      found = withdrawals.of(version);
    }
    return found;
  }

  /** Asks for the withdrawal. */
  public String propose() {
    return done(() -> withdrawals.propose(version, reason), "office_tariff_withdrawal.isProposed");
  }

  /** Takes the version back. */
  public String confirm() {
    return done(() -> withdrawals.confirm(version), "office_tariff_withdrawal.confirmed");
  }

  /** Leaves the version. */
  public String drop() {
    return done(() -> withdrawals.drop(version), "office_tariff_withdrawal.dropped");
  }

  private String done(Runnable step, String message) {
    try {
      step.run();
      messages.done(message);
      return DRAFTS;
    } catch (RefusedException refused) {
      messages.refusal("reason", refused);
    } catch (BusinessException refused) {
      messages.refusal(null, refused);
    }
    return null;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
