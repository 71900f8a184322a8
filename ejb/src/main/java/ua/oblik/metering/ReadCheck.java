package ua.oblik.metering;

/** What would become of reads if they were submitted now. */
public sealed interface ReadCheck permits Acceptable, NotTaken {}
