package ua.oblik.account;

import java.util.ArrayList;
import java.util.List;
import ua.oblik.identity.EmailRules;
import ua.oblik.identity.FieldProblem;

/**
 * Whom an owner invites to share an account, and as what.
 *
 * @param email as typed, stripped of surrounding spaces
 */
public record InvitationForm(String email, AccountRole role) {

  public InvitationForm {
    email = email == null ? "" : email.strip();
  }

  /** What has to be mended, field by field. */
  List<FieldProblem> problems() {
    List<FieldProblem> problems = new ArrayList<>();
    EmailRules.problem(email).ifPresent(problems::add);
    if (role == null) {
      problems.add(new FieldProblem("role", "role-missing"));
    }
    return problems;
  }

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "InvitationForm[" + role + "]";
  }
}
