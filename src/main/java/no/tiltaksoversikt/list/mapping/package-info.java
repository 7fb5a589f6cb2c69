/**
 * The meaning of a list's columns. {@code MappingProposer} finds the header row and proposes a field for each column: by the
 * mapping used last, by the heading, then by the contents. {@code MappingCheck} checks a sent mapping against the list and the
 * questionnaire.
 */
package no.tiltaksoversikt.list.mapping;
