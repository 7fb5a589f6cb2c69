/**
 * The measure: its answers as typed fields, what follows from them, and the table they stand in. Rows are many, so they
 * are written by JDBC batches and read through the Panache entity; nobody else writes them.
 */
package no.tiltaksoversikt.measure;
