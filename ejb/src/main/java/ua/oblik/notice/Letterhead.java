package ua.oblik.notice;

/**
 * Who writes the letters: name, telephone and address of the site, for the foot of each.
 *
 * @param supplier name of the supplier
 * @param phone number to call
 * @param site absolute address of the portal
 */
public record Letterhead(String supplier, String phone, String site) {}
