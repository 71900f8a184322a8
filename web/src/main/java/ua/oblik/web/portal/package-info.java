/**
 * The self-service cabinet: what a customer sees of the linked accounts, and what they can do
 * there. Beans ask the services for view records and hand them to their page; who may see what is
 * decided in the services.
 */
package ua.oblik.web.portal;
