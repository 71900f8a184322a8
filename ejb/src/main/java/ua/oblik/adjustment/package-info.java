/**
 * What staff add to an account or take off it where no bill and no payment can: proposed by one
 * person, approved by another, taken back by a further adjustment. Only what is approved is in the
 * ledger. Money that came or went belongs to payments, a wrong bill is cancelled and billed again.
 */
package ua.oblik.adjustment;
