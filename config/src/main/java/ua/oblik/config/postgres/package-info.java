/**
 * The database server: the embedded PostgreSQL of a development or demo machine, and what any
 * PostgreSQL must hold before migrations run (database, roles, schemas). Tables belong to the
 * migrations.
 */
package ua.oblik.config.postgres;
