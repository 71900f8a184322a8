package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.billing.BillCalculator;
import ua.oblik.domain.billing.BillingInput;
import ua.oblik.domain.billing.VolumeOutlook;

/** Tells how the month goes beside the contracted volume of an account. */
@Dependent
class VolumeOutlooks {
  @Inject private Parameters parameters;

  /** Of the month of the business date; empty without a volume, or where it cannot be told. */
  Optional<VolumeOutlook> of(BillingInput input) {
    LocalDate today = input.request().businessDate();
    YearMonth month = YearMonth.from(today);
    return input
        .contracted()
        .of(month)
        .flatMap(
            contracted ->
                BillCalculator.expectedVolumeThisMonth(input)
                    .map(
                        expected ->
                            VolumeOutlook.of(
                                month,
                                contracted,
                                expected,
                                parameters.number("contract.warn-percent", today))));
  }
}
