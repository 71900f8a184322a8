package ua.oblik.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.metering.RegisterCode;

/**
 * Coefficients of zones that staff have prepared.
 *
 * @param id of the draft, from the same numbers as drafts of rates
 * @param zones two or three
 * @param from the first day they are to be in force
 * @param parts one of each register, the lower first
 * @param act the code of its act
 * @param article of the act
 * @param issuedOn date of the act
 * @param state draft, published or rejected
 * @param draftedBy who prepared it
 * @param decidedBy who published or rejected it
 * @param mayDecide whether the caller may: a second person, while it is a draft
 */
public record CoefficientDraftView(
    long id,
    int zones,
    LocalDate from,
    List<Part> parts,
    String act,
    String article,
    LocalDate issuedOn,
    DraftState state,
    String draftedBy,
    Optional<String> decidedBy,
    boolean mayDecide) {

  /** What one register is multiplied by. */
  public record Part(RegisterCode register, Coefficient coefficient) {}
}
