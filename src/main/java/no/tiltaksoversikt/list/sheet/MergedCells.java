package no.tiltaksoversikt.list.sheet;

/** Cells that are merged into one, which holds the value of the first; rows from 1, columns from 0, all inclusive. */
public record MergedCells(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
