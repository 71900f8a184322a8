package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.util.Faces;
import ua.oblik.account.LinkForm;
import ua.oblik.account.LinkOutcome;
import ua.oblik.account.ProofKind;
import ua.oblik.metering.PassOutcome;
import ua.oblik.metering.ReadPasses;
import ua.oblik.web.security.Guessing;
import ua.oblik.web.ui.Formats;
import ua.oblik.web.ui.Messages;

/** Reads without a login begin here: the number of the account and one proof. */
@Named
@RequestScoped
public class SendReadBacking {
  @Inject private ReadPasses passes;
  @Inject private Messages messages;
  @Inject private Guessing guessing;

  private String accountNumber;
  private ProofKind proofKind = ProofKind.METER_SERIAL;
  private String proof;
  private boolean refused;

  /** Goes on to the meters, or says what is wrong without telling whose account it is. */
  public void prove() throws IOException {
    if (guessing.isTooMuchFrom(Faces.getRequest())) {
      messages.error("accountNumber", "login.tooMany");
      return;
    }
    PassOutcome outcome = passes.open(new LinkForm(accountNumber, proofKind, proof));
    if (outcome instanceof PassOutcome.Opened opened) {
      Faces.redirect("/reading?pass=" + opened.secret());
    } else if (outcome instanceof PassOutcome.NotProved not) {
      say(not.answer());
    }
  }

  private void say(LinkOutcome answer) {
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
    return new ProofKind[] {ProofKind.METER_SERIAL, ProofKind.BILL_AMOUNT, ProofKind.LINK_CODE};
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
