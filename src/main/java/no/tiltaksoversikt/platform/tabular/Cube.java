package no.tiltaksoversikt.platform.tabular;

import java.time.Instant;
import java.util.List;
import no.tiltaksoversikt.platform.text.Language;

/**
 * A statistical table, independent of format: cells for every combination of the axes' categories, the last axis varying
 * fastest, and one value per measure in each cell. Its texts are in one language.
 *
 * @param id short and plain, since it names files
 * @param updated the time since which the table is final; null while it may change
 * @param cells the numbers of each cell; null is a number that cannot exist
 * @param facts properties of the whole table that are needed to read its numbers
 */
public record Cube(
        String id,
        Language language,
        String title,
        String source,
        Instant updated,
        List<Axis> axes,
        List<Measure> measures,
        List<List<Long>> cells,
        List<Fact> facts,
        List<String> notes) {

    public Cube {
        var size = axes.stream().mapToInt(axis -> axis.categories().size()).reduce(1, Math::multiplyExact);
        if (cells.size() != size) {
            throw new IllegalArgumentException(cells.size() + " cells where " + size + " belong");
        }
        if (cells.stream().anyMatch(cell -> cell.size() != measures.size())) {
            throw new IllegalArgumentException("A cell lacks a measure");
        }
    }

    /** A dimension of the cube. */
    public record Axis(String id, String label, Role role, List<Category> categories) {}

    /** What an axis is about, in JSON-stat's terms. */
    public enum Role {
        TIME,
        OTHER
    }

    /** A value of an axis; the code is the same in every language. */
    public record Category(String code, String label) {}

    /** A number of every cell. */
    public record Measure(String id, String label, String unit) {}

    /**
     * A property of the whole table.
     *
     * @param value a number, a boolean, a code or codes
     * @param words what codes mean; null for other values
     */
    public record Fact(String id, String label, Object value, String words) {}
}
