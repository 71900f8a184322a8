/**
 * What the supplier tells everybody for some days: works, holidays, new prices. Staff write it in
 * every language of the portal, ahead if they like; it appears and goes by itself. Letters to one
 * person are notices.
 */
package ua.oblik.announcement;
