package ua.oblik.metering;

/** What became of submitted reads. */
public sealed interface ReadOutcome permits Accepted, NotTaken {}
