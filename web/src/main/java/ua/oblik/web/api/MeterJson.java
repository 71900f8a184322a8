package ua.oblik.web.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.metering.MeterPassport;
import ua.oblik.metering.SealView;

/**
 * A meter's passport.
 *
 * @param serial number on the plate
 * @param model type
 * @param servicePoint EIC
 * @param address of the premise
 * @param inPlace whether it measures now
 * @param installedOn the day it was put in place
 * @param removedOn the day it was removed, or {@code null}
 * @param digits whole digits of a register
 * @param multiplier what a difference is multiplied by
 * @param registers one for each zone
 * @param madeIn year, or {@code null}
 * @param verifiedOn the last verification, or {@code null}
 * @param nextVerificationOn the last day it is good for, or {@code null}
 * @param verificationOverdue whether that day has passed
 * @param seals the latest first
 */
public record MeterJson(
    String serial,
    String model,
    @Schema(format = "eic") String servicePoint,
    String address,
    boolean inPlace,
    LocalDate installedOn,
    LocalDate removedOn,
    int digits,
    int multiplier,
    List<RegisterCode> registers,
    Integer madeIn,
    LocalDate verifiedOn,
    LocalDate nextVerificationOn,
    boolean verificationOverdue,
    List<SealView> seals) {

  static MeterJson of(MeterPassport passport) {
    return new MeterJson(
        passport.serial().value(),
        passport.model(),
        passport.point().value(),
        passport.address().line(),
        passport.inPlace(),
        passport.installedOn(),
        passport.removedOn(),
        passport.digits(),
        passport.multiplier(),
        passport.registers(),
        passport.madeIn(),
        passport.verification().verifiedOn(),
        passport.verification().nextOn(),
        passport.verification().overdue(),
        passport.seals());
  }
}
