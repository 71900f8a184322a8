/**
 * The bill as a document: what a customer reads, as one PDF/A-3b file with the same bill attached
 * as data, and the payment QR symbol that the portal also draws. It lays out what {@link
 * ua.oblik.document.BillDocument} holds and computes nothing: every amount, read and explanation
 * comes ready from billing. Loading, storing and mailing documents do not belong here. ISO 19005-3
 * (PDF/A), ISO 14289-1 (PDF/UA), Resolution 97 of the National Bank of Ukraine of 19.08.2025 (QR).
 */
package ua.oblik.document;
