package no.tiltaksoversikt.platform.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Takes a table row by row, and keeps none of them. Closing it ends the file and closes its stream. */
public interface TableWriter extends Closeable {

    /** A row with one value per column, of the column's type or null. */
    void row(List<?> values) throws IOException;
}
