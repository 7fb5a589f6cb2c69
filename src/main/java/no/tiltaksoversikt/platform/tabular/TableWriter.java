package no.tiltaksoversikt.platform.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table row by row, without keeping rows. Closing it ends the file and closes its stream. */
public interface TableWriter extends Closeable {

    /** Writes a row: one value per column, of the column's type or null. */
    void row(List<?> values) throws IOException;
}
