package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ua.oblik.identity.Capability;
import ua.oblik.identity.IssuedToken;
import ua.oblik.identity.Profiles;
import ua.oblik.identity.TokenView;
import ua.oblik.identity.Tokens;
import ua.oblik.web.ui.Messages;

/** Tokens by which programs act for the login, each with what it may do. */
@Named
@RequestScoped
public class TokensBacking {
  @Inject private Tokens tokens;
  @Inject private Profiles profiles;
  @Inject private Messages messages;

  private Capability[] scopes = {Capability.VIEW_OWN_ACCOUNTS};
  private Capability[] own;
  private IssuedToken issued;

  @PostConstruct
  void load() {
    own = profiles.mine().capabilities().stream().sorted().toArray(Capability[]::new);
  }

  /** Issues a token; its text is shown this once. */
  public void issue() {
    if (scopes.length == 0) {
      messages.error("scopes", "portal_tokens.none");
      return;
    }
    Set<Capability> wanted = EnumSet.noneOf(Capability.class);
    wanted.addAll(List.of(scopes));
    issued = tokens.issue(wanted);
  }

  /** Ends a token. */
  public String revoke(String id) {
    tokens.revoke(id);
    messages.done("portal_tokens.revoked");
    return "/portal/tokens?faces-redirect=true";
  }

  public List<TokenView> getTokens() {
    return tokens.mine();
  }

  public IssuedToken getIssued() {
    return issued;
  }

  /** All that the login may do itself. */
  public Capability[] getOwn() {
    return own.clone();
  }

  public Capability[] getScopes() {
    return scopes.clone();
  }

  public void setScopes(Capability[] scopes) {
    this.scopes = scopes.clone();
  }
}
