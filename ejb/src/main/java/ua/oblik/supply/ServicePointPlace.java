package ua.oblik.supply;

/**
 * The surroundings of a service point.
 *
 * @param district region and raion, which tells districts of one name apart
 * @param settlement the same with the settlement
 */
public record ServicePointPlace(String district, String settlement) {}
