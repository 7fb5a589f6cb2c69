/**
 * The measure: its answers as typed fields, what follows from them, its lineage, and its table. {@code MeasureStore} alone writes
 * rows, in batches; the Panache entity {@code Measure} reads them. {@code Visibility} gives every statement the condition that
 * selects the rows of a revision and a reader.
 */
package no.tiltaksoversikt.measure;
