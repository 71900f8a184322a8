/**
 * Brings the schemas to the version this build knows, before the application is deployed and over
 * plain connections of their owners. The application itself only compares versions.
 */
package ua.oblik.config.migration;
