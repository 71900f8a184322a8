package ua.oblik.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.picture.Picture;
import ua.oblik.identity.FieldProblem;

/**
 * What a person sends to staff who could not prove an account alone.
 *
 * @param accountNumber as typed
 * @param comment what staff should know; may be empty
 * @param photo of the bill, the contract or the meter
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between two calls; never compared
public record LinkRequestForm(String accountNumber, String comment, byte[] photo) {
  private static final int LONGEST_COMMENT = 1000;

  public LinkRequestForm {
    accountNumber = accountNumber == null ? "" : accountNumber.strip();
    comment = comment == null ? "" : comment.strip();
    photo = photo == null ? new byte[0] : photo.clone();
  }

  /** What has to be mended, field by field. */
  List<FieldProblem> problems() {
    List<FieldProblem> problems = new ArrayList<>();
    if (AccountNumber.parse(accountNumber) instanceof AccountNumber.Malformed odd) {
      problems.add(new FieldProblem("accountNumber", AccountLinks.codeOf(odd.reason())));
    }
    if (comment.length() > LONGEST_COMMENT) {
      problems.add(new FieldProblem("comment", "comment-too-long"));
    }
    Picture.problem(photo)
        .map(LinkRequestForm::codeOf)
        .ifPresent(code -> problems.add(new FieldProblem("photo", code)));
    return problems;
  }

  private static String codeOf(Picture.Problem problem) {
    return "photo-" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The number that was understood; only of a form without problems. */
  AccountNumber number() {
    if (AccountNumber.parse(accountNumber) instanceof AccountNumber.Understood understood) {
      return understood.number();
    }
    throw new IllegalStateException("asked for the number of a form with problems");
  }

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "LinkRequestForm[" + photo.length + " bytes]";
  }
}
