package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import ua.oblik.account.AccountLinks;
import ua.oblik.account.LinkForm;
import ua.oblik.account.LinkOutcome;
import ua.oblik.account.ProofKind;
import ua.oblik.web.security.Guessing;
import ua.oblik.web.ui.Formats;
import ua.oblik.web.ui.Messages;

/** Links an account to the login by its number and one proof. */
@Named
@RequestScoped
public class LinkBacking {
  @Inject private AccountLinks links;
  @Inject private Messages messages;
  @Inject private Guessing guessing;

  private String accountNumber;
  private ProofKind proofKind = ProofKind.BILL_AMOUNT;
  private String proof;
  private boolean refused;

  /** Links and goes home, or says what is wrong without telling whose account it is. */
  public String link() {
    if (guessing.isTooMuchFrom(Faces.getRequest())) {
      messages.error("accountNumber", "login.tooMany");
      return null;
    }
    LinkOutcome outcome = links.link(new LinkForm(accountNumber, proofKind, proof));
    if (outcome instanceof LinkOutcome.Linked linked) {
      messages.done("portal_link.done", linked.number().value());
      return "/portal/home?faces-redirect=true&account=" + linked.number();
    }
    if (outcome instanceof LinkOutcome.Malformed malformed) {
      messages.error(malformed.field(), "problem." + malformed.code());
    } else if (outcome instanceof LinkOutcome.TooManyAttempts locked) {
      messages.error("accountNumber", "portal_link.tooMany", Formats.moment(locked.until()));
    } else {
      refused = true;
      messages.error("accountNumber", "portal_link.refused");
    }
    return null;
  }

  /** Whether number and proof did not fit, so that staff may have to help. */
  public boolean isRefused() {
    return refused;
  }

  public ProofKind[] getKinds() {
    return ProofKind.values();
  }

  public String getAccountNumber() {
    return accountNumber;
  }

  public void setAccountNumber(String accountNumber) {
    this.accountNumber = accountNumber;
  }

  public ProofKind getProofKind() {
    return proofKind;
  }

  public void setProofKind(ProofKind proofKind) {
    this.proofKind = proofKind;
  }

  public String getProof() {
    return proof;
  }

  public void setProof(String proof) {
    this.proof = proof;
  }
}
