package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.document.QrSymbol;
import ua.oblik.identity.FactorOffer;
import ua.oblik.identity.PageSessions;
import ua.oblik.identity.SecondFactor;
import ua.oblik.identity.SessionView;
import ua.oblik.web.security.OwnSession;
import ua.oblik.web.ui.Messages;

/** What keeps a login safe: a second factor, the browsers it is open in. */
@Named
@RequestScoped
public class SecurityBacking {
  private static final String HERE = "/portal/security?faces-redirect=true";

  @Inject private SecondFactor factor;
  @Inject private PageSessions pageSessions;
  @Inject private OwnSession own;
  @Inject private Messages messages;

  private String code;
  private String freshFor;
  private List<String> recoveryCodes = List.of();
  private FactorOffer offer;

  /** Turns the second factor on and shows the recovery codes, this once. */
  public void turnOn() {
    Optional<List<String>> codes = factor.turnOn(code);
    if (codes.isPresent()) {
      recoveryCodes = codes.get();
    } else {
      messages.error("code", "login.wrongCode");
    }
  }

  /** Turns it off. */
  public String turnOff() {
    if (factor.turnOff(code)) {
      messages.done("portal_security.off");
      return HERE;
    }
    refuse("offCode");
    return null;
  }

  /** Makes new recovery codes and shows them, this once. */
  public void renewCodes() {
    Optional<List<String>> codes = factor.renewCodes(freshFor);
    if (codes.isPresent()) {
      recoveryCodes = codes.get();
    } else {
      refuse("freshFor");
    }
  }

  private void refuse(String field) {
    messages.error(field, factor.isLocked() ? "login.tooMany" : "login.wrongCode");
  }

  /** How many recovery codes have not been used. */
  public long getCodesLeft() {
    return factor.recoveryCodesLeft();
  }

  /** Ends a session of another browser. */
  public String end(UUID session) {
    pageSessions.end(session);
    messages.done("portal_security.ended");
    return HERE;
  }

  /** Whether a code is asked for when logging in. */
  public boolean isOn() {
    return factor.isOn();
  }

  /** The secret for the telephone, while the factor is off. */
  public FactorOffer getOffer() {
    if (offer == null) {
      offer = factor.offer();
    }
    return offer;
  }

  /** The secret as a picture. */
  public String getPicture() {
    return QrSymbol.plainSvg(getOffer().link(), getOffer().secret());
  }

  public List<String> getRecoveryCodes() {
    return recoveryCodes;
  }

  /** The same to be copied, one a line. */
  public String getRecoveryText() {
    return String.join("\n", recoveryCodes);
  }

  public List<SessionView> getSessions() {
    return pageSessions.mine();
  }

  /** Whether a session is the one of this page. */
  public boolean isHere(SessionView session) {
    return own.record().filter(session.id()::equals).isPresent();
  }

  public String getFreshFor() {
    return freshFor;
  }

  public void setFreshFor(String freshFor) {
    this.freshFor = freshFor;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
