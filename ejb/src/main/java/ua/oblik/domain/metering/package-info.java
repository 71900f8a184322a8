/**
 * Register reads, their validation, consumption between them and its estimation where a read is
 * missing. Prices do not belong here. The governing act is the Code of commercial metering (NEURC
 * 311).
 */
package ua.oblik.domain.metering;
