/**
 * The directorate's work list of review items: acknowledged warnings, outliers and sudden changes. Items are computed from the answers in one
 * statement and never stored; a {@code ReviewCase} stores only what case workers do with an item.
 */
package no.tiltaksoversikt.review.finding;
