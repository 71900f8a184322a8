package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import ua.oblik.account.AccountMembers;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.FieldProblem;
import ua.oblik.identity.MyLogin;
import ua.oblik.web.security.OwnSession;
import ua.oblik.web.ui.Messages;

/** Gives the login up: confirmed by the password, after a word about what is left behind. */
@Named
@RequestScoped
public class GivingUpBacking {
  @Inject private MyLogin login;
  @Inject private AccountMembers members;
  @Inject private OwnSession own;
  @Inject private Messages messages;

  private String password;

  /** Gives the login up and goes to the start page. */
  public void giveUp() throws ServletException, IOException {
    Optional<FieldProblem> problem = login.giveUp(password);
    if (problem.isEmpty()) {
      own.leave();
      messages.done("portal_security.gone");
      Faces.redirect("/");
    } else {
      messages.error(problem.get().field(), "problem." + problem.get().code());
    }
  }

  /** The accounts nobody would own any more, though others see them. */
  public List<AccountNumber> getLeftWithoutOwner() {
    return members.leftWithoutOwner();
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
