package ua.oblik.identity;

import java.util.Set;

/**
 * A login as its owner sees it.
 *
 * @param language uk, en or ru
 * @param capabilities what this session or token may do
 */
public record ProfileView(
    UserId id,
    String email,
    String displayName,
    String language,
    Theme theme,
    Set<Capability> capabilities) {}
