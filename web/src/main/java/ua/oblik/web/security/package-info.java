/**
 * Who is calling: the one authentication mechanism of the application, for pages by a session and
 * for programs by a bearer token, and the door of the login page. What a caller may do is
 * identity's and, for accounts, account's to say.
 */
package ua.oblik.web.security;
