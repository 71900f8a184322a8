package ua.oblik.planted.west;

/** A fault: a name that says nothing. */
public interface WestManager {}
