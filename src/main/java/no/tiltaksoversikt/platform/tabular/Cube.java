package no.tiltaksoversikt.platform.tabular;

import java.time.Instant;
import java.util.List;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/**
 * A statistical table, whatever format it is written in: cells for every combination of the axes' categories, with the
 * last axis fastest, and in each cell one value per measure. Its texts are in one language.
 *
 * @param id short and plain: files are named for it
 * @param updated since when nothing has changed; null while it may change
 * @param facts what holds for the whole table, and must be known to read its numbers
 */
public record Cube(
        String id,
        Language language,
        String title,
        String source,
        Instant updated,
        List<Axis> axes,
        List<Measure> measures,
        List<List<Value>> cells,
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

    /** What an axis is about. */
    public enum Role {
        TIME,
        OTHER
    }

    /** One value that an axis has; the code is the same in every language. */
    public record Category(String code, String label) {}

    /** A number that every cell has. */
    public record Measure(String id, String label, String unit) {}

    /** Something that holds for the whole table: a number, a boolean or a text. */
    public record Fact(String id, String label, Object value) {}

    /** A number, or the reason why there is none. */
    public record Value(Long number, Missing missing) {

        public static Value of(Long number, Missing otherwise) {
            return new Value(number, number == null ? otherwise : null);
        }
    }

    /** Why a value is none, with the signs that Statistics Norway uses. */
    public enum Missing {
        NOT_APPLICABLE(".");

        private final String sign;
        private final Text meaning = Text.of("platform", "missing." + name());

        Missing(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        Text meaning() {
            return meaning;
        }
    }
}
