package ua.oblik.account;

import java.time.LocalDate;

/**
 * Judges one kind of proof that somebody holds an account's papers. Implemented as a bean by the
 * feature that knows what is asked about: the ledger the amounts, metering the serial.
 */
public interface LinkProof {

  /** The kind it judges. */
  ProofKind kind();

  /** Whether a value, as typed, proves it on a business date; never throws for odd input. */
  boolean proves(AccountId account, String value, LocalDate today);
}
