package ua.oblik.metering;

/** Nothing was stored; says what is missing or wrong. */
public sealed interface NotTaken extends ReadCheck, ReadOutcome
    permits ConfirmationNeeded, Refused {}
