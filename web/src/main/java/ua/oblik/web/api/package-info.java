/**
 * The JSON interface of the application at {@code /api/v1}: resources that call the same services
 * as the pages, errors as RFC 9457 problem documents, writes that may be repeated by their key. No
 * rule of the business lives here.
 */
package ua.oblik.web.api;
