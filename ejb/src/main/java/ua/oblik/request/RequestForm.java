package ua.oblik.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import ua.oblik.domain.picture.Picture;
import ua.oblik.domain.request.RequestDetails;
import ua.oblik.identity.FieldProblem;

/**
 * What a customer sends to staff.
 *
 * @param details what is asked
 * @param photo a picture's file; empty where there is none
 * @param key of the form: the same form sent twice is one request
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between two calls; never compared
public record RequestForm(RequestDetails details, byte[] photo, UUID key) {

  public RequestForm {
    Objects.requireNonNull(details);
    Objects.requireNonNull(key);
    photo = photo == null ? new byte[0] : photo.clone();
  }

  boolean hasPhoto() {
    return photo.length > 0;
  }

  /** What has to be mended, field by field. */
  List<FieldProblem> problems(LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    details
        .problems(today)
        .forEach(p -> problems.add(new FieldProblem(p.field(), "request-" + p.code())));
    if (hasPhoto() || details.kind().needsPhoto()) {
      Picture.problem(photo)
          .map(problem -> "photo-" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .ifPresent(code -> problems.add(new FieldProblem("photo", code)));
    }
    return problems;
  }

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "RequestForm[" + details.kind() + ", " + photo.length + " bytes]";
  }
}
