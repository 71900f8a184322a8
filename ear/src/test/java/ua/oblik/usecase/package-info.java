/**
 * Use cases as the services see them: these tests run inside the server, on real services, real
 * transactions over both schemas and real logins. What a browser or a program sees is tested from
 * outside, by the neighbours of this package.
 */
package ua.oblik.usecase;
