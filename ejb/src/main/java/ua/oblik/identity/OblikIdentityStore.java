package ua.oblik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Jakarta Security's door to our logins: passwords and bearer tokens. */
@ApplicationScoped
public class OblikIdentityStore implements IdentityStore {
  @Inject private Logins logins;
  @Inject private Tokens tokens;
  @Inject private LoginAttempt attempt;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (credential instanceof UsernamePasswordCredential password) {
      return answer(logins.check(password.getCaller(), password.getPasswordAsString()));
    }
    if (credential instanceof CodeCredential code) {
      return answer(logins.checkCode(code.user(), code.code()));
    }
    if (credential instanceof BearerCredential bearer) {
      return tokens
          .verify(bearer.token())
          .map(OblikIdentityStore::valid)
          .orElse(CredentialValidationResult.INVALID_RESULT);
    }
    return CredentialValidationResult.NOT_VALIDATED_RESULT;
  }

  private CredentialValidationResult answer(LoginCheck check) {
    attempt.found(check);
    return check instanceof LoginCheck.Accepted accepted
        ? valid(accepted.login())
        : CredentialValidationResult.INVALID_RESULT;
  }

  private static CredentialValidationResult valid(LoginPrincipal login) {
    return new CredentialValidationResult(login, login.roles());
  }
}
