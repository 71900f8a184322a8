package ua.oblik.web.portal;

import jakarta.inject.Inject;
import org.omnifaces.util.Faces;
import ua.oblik.account.LinkForm;
import ua.oblik.account.LinkOutcome;
import ua.oblik.account.ProofKind;
import ua.oblik.web.security.Guessing;
import ua.oblik.web.ui.Formats;
import ua.oblik.web.ui.Messages;

/** A form that asks for the number of an account and one proof of holding its papers. */
public abstract class ProofForm {
  @Inject private Messages messages;
  @Inject private Guessing guessing;

  private final ProofKind[] kinds;
  private String accountNumber;
  private ProofKind proofKind;
  private String proof;
  private boolean refused;

  /** Offers these kinds of proof, the first of them chosen. */
  protected ProofForm(ProofKind... kinds) {
    this.kinds = kinds.clone();
    this.proofKind = kinds[0];
  }

  /** Whether too many tries come from where this one does; then it is said. */
  protected boolean isTooMuch() {
    boolean tooMuch = guessing.isTooMuchFrom(Faces.getRequest());
    if (tooMuch) {
      messages.error("accountNumber", "login.tooMany");
    }
    return tooMuch;
  }

  /** What was typed. */
  protected LinkForm typed() {
    return new LinkForm(accountNumber, proofKind, proof);
  }

  /** Says what is wrong, without telling whose account it is. */
  protected void say(LinkOutcome answer) {
    if (answer instanceof LinkOutcome.Malformed malformed) {
      messages.error(malformed.field(), "problem." + malformed.code());
    } else if (answer instanceof LinkOutcome.TooManyAttempts locked) {
      messages.error("accountNumber", "portal_link.tooMany", Formats.moment(locked.until()));
    } else {
      refused = true;
      messages.error("accountNumber", "portal_link.refused");
    }
  }

  /** Whether number and proof did not fit, so that help is offered. */
  public boolean isRefused() {
    return refused;
  }

  public ProofKind[] getKinds() {
    return kinds.clone();
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
