/**
 * The measure: its typed answers, values derived from them, its lineage, and its table. Only {@code MeasureStore} writes rows,
 * in batches; the Panache entity {@code Measure} reads them. Every statement takes the condition on revision and reader from
 * {@code Visibility}.
 */
package no.tiltaksoversikt.measure;
