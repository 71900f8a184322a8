package ua.oblik.filing;

import ua.oblik.domain.measure.Money;

/**
 * A row of a file and what became of it.
 *
 * @param rowNo which row, from 1
 * @param lineNo the line of the file on which it begins, from 1
 * @param outcome what became of it
 * @param reason stable word for why it was not simply accepted, or empty
 * @param account the account as the file has it
 * @param externalId its name in the file
 * @param amount its money; zero where there is none
 * @param reference what came of it: a payment, a submission; or empty
 */
public record ImportRow(
    long rowNo,
    long lineNo,
    RowOutcome outcome,
    String reason,
    String account,
    String externalId,
    Money amount,
    String reference) {}
