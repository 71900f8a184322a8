package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import ua.oblik.BusinessException;
import ua.oblik.RefusedException;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.web.ui.Messages;

/** What the pages about money have in common: an account as typed, and an answer after the work. */
@RequestScoped
public class MoneyForms {
  @Inject private Messages messages;

  /** Something a page wants done. */
  @FunctionalInterface
  interface Work {
    /** Does it. */
    void run();
  }

  /**
   * Understands an account number as people type it.
   *
   * @throws RefusedException if it cannot be one
   */
  AccountNumber account(String typed) {
    if (AccountNumber.parse(typed) instanceof AccountNumber.Understood understood) {
      return understood.number();
    }
    throw new RefusedException("account-not-found");
  }

  /** Does the work and goes to a page, or stays and says beside the field why not. */
  String go(String page, String field, Work work) {
    try {
      work.run();
    } catch (BusinessException refused) {
      messages.refusal(field, refused);
      return null;
    }
    messages.done("office_payments.done");
    return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
  }
}
