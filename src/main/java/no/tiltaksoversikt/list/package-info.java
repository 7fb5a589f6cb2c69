/**
 * "Send us the list you have": an agency's own XLSX or CSV becomes a submission's body. The way of a list: bytes → sheets of cells
 * ({@code sheet}) → what the columns mean ({@code mapping}: said by the agency, kept from last time, or proposed) → the measures
 * of a body, cell by cell ({@code value}, {@code MeasureReader}) → the same reader and rules as a dry run → where asked for, the
 * same service as a PUT of that body. What was read otherwise than it was written is a finding beside those of the rules, and
 * every finding says in which cell. The other way round, {@code TemplateWriter} makes a workbook of a questionnaire.
 */
package no.tiltaksoversikt.list;
