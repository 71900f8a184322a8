package ua.oblik.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.TierPolicy;

/**
 * A version that staff have prepared.
 *
 * @param id of the version
 * @param customerClass whose
 * @param from the first day it is to be in force
 * @param season the part of the year
 * @param left the other part of the year, if nothing is in force in it once the draft is
 * @param policy how blocks share a volume
 * @param blocks in order
 * @param fixedCharges charges beside the energy
 * @param minimumCharge the least that the energy of a month costs
 * @param act the code of its act
 * @param article of the act
 * @param issuedOn date of the act
 * @param state draft, published or rejected
 * @param draftedBy who prepared it
 * @param decidedBy who published or rejected it
 * @param mayDecide whether the caller may: a second person, while it is a draft
 */
public record DraftView(
    long id,
    CustomerClass customerClass,
    LocalDate from,
    SeasonOfYear season,
    Optional<SeasonOfYear> left,
    TierPolicy policy,
    List<Block> blocks,
    List<FixedCharge> fixedCharges,
    Optional<Money> minimumCharge,
    String act,
    String article,
    LocalDate issuedOn,
    DraftState state,
    String draftedBy,
    Optional<String> decidedBy,
    boolean mayDecide) {}
