package ua.oblik.account;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.account.AccountNumber;

/** Finds the account of a typed number and judges the proof. */
@Dependent
class LinkJudge {
  /** No account has this key: asking about it takes the time of asking about a real one. */
  private static final AccountId NOBODYS = new AccountId(Long.MAX_VALUE);

  @Inject private AccountBook book;
  @Inject @Any private Instance<LinkProof> proofs;

  /** By the number itself, else by an old or a system operator's one. */
  Optional<Account> find(String typed) {
    Optional<Account> byNumber =
        AccountNumber.parse(typed) instanceof AccountNumber.Understood understood
            ? book.find(understood.number())
            : Optional.empty();
    return byNumber.or(() -> book.findByAlias(typed));
  }

  boolean proves(Optional<Account> account, LinkForm form, LocalDate today) {
    if (form.proof() == ProofKind.LINK_CODE) {
      return account.filter(found -> found.hasLinkCode(form.value())).isPresent();
    }
    LinkProof judge =
        proofs.stream().filter(proof -> proof.kind() == form.proof()).findFirst().orElseThrow();
    boolean proved = judge.proves(account.map(Account::id).orElse(NOBODYS), form.value(), today);
    return proved && account.isPresent();
  }
}
