/** The database: the PostgreSQL of the standard datasource settings, or an embedded one with its data in a folder. */
package no.tiltaksoversikt.platform.database;
