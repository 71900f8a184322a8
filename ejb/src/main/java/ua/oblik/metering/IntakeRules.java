package ua.oblik.metering;

import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.metering.Estimation;
import ua.oblik.domain.metering.ReadValidation;

/**
 * The parameters that reads are examined by.
 *
 * @param window the days that count for the 1st
 * @param limits from where on a read is doubted
 * @param estimation the order in which the usual consumption is looked for
 */
record IntakeRules(
    ReadingWindow window, ReadValidation.Limits limits, Estimation.Policy estimation) {}
