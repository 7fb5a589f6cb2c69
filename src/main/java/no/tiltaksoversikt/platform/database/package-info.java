/**
 * Where the database comes from: the PostgreSQL that the standard datasource settings name, or an embedded one whose
 * data lives in a folder.
 */
package no.tiltaksoversikt.platform.database;
