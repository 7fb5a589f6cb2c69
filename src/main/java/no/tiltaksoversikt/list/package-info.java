/**
 * Lists that agencies keep, XLSX or CSV, as the body of a submission. The path of a list: bytes → sheets of cells ({@code
 * sheet}) → a mapping of the columns ({@code mapping}: sent, used before, or proposed) → the measures of a body, cell by cell
 * ({@code reading}, {@code value}) → the reader and rules of a dry run → if requested, a submission of that body. A cell
 * that is read otherwise than written gives a finding beside those of the rules, and every finding names its cell. {@code
 * TemplateWriter} does the reverse: it makes a workbook from a questionnaire.
 */
package no.tiltaksoversikt.list;
