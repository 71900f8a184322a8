package ua.oblik.metering;

import java.time.LocalDate;
import java.util.List;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.supply.PremiseAddress;

/**
 * What is known of a meter that is or was in place at an account's service point.
 *
 * @param point where
 * @param address of the premise
 * @param serial the number on its plate
 * @param model its type
 * @param digits whole digits of a register
 * @param multiplier what a difference is multiplied by; 1 without transformers
 * @param registers one for each zone, then those of reactive energy
 * @param madeIn year; null if not known
 * @param installedOn the day it was put in place
 * @param removedOn the day it was removed; null while it is in place
 * @param verification the last and the next
 * @param seals the latest first
 */
public record MeterPassport(
    ServicePointCode point,
    PremiseAddress address,
    MeterSerial serial,
    String model,
    int digits,
    int multiplier,
    List<RegisterCode> registers,
    Integer madeIn,
    LocalDate installedOn,
    LocalDate removedOn,
    Verification verification,
    List<SealView> seals) {

  /** How many zones it counts. */
  public int zones() {
    return registers.size() - reactive().size();
  }

  /** Its registers of reactive energy. */
  public List<RegisterCode> reactive() {
    return registers.stream().filter(RegisterCode::isReactive).toList();
  }

  /** Whether it measures now. */
  public boolean inPlace() {
    return removedOn == null;
  }
}
