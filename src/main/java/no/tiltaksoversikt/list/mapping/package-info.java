/**
 * What the columns of a list mean. {@code MappingProposer} finds the header row and proposes a field for each column: by what the
 * agency said last time, by its heading, then by what stands in it. {@code MappingCheck} holds what an agency says against the
 * list and the questionnaire.
 */
package no.tiltaksoversikt.list.mapping;
