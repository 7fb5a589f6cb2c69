package no.tiltaksoversikt.publication.prose;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.platform.text.YamlFile;
import no.tiltaksoversikt.publication.prose.Numbers.Quantity;

/** Words for sizes and directions: those of the first entry whose limit is above the number. */
record WordList(Measure of, List<Entry> words) {

    private static final String FILE = "/prose/words.yaml";
    private static final Map<String, WordList> LISTS = YamlFile.read(FILE, new TypeReference<>() {});
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    enum Measure {
        /** The share in per cent, exact. */
        SHARE,
        /** The change in percentage points. */
        POINTS
    }

    /** Words for numbers below a limit, for one exact number, or for all remaining numbers. */
    record Entry(BigDecimal below, BigDecimal exactly, String nb, String nn, String en) {

        boolean fits(BigDecimal number) {
            return exactly == null ? below == null || number.compareTo(below) < 0 : number.compareTo(exactly) == 0;
        }

        Text text() {
            return new Text(nb, nn, en);
        }
    }

    /** The words for a quantity; empty if there is no such list, or no share. */
    static Optional<String> words(String list, Quantity quantity, Language language) {
        return Optional.ofNullable(LISTS.get(list)).flatMap(words -> words.number(quantity)
                .flatMap(number ->
                        words.words.stream().filter(entry -> entry.fits(number)).findFirst())
                .map(entry -> entry.text().in(language)));
    }

    static boolean exists(String list) {
        return LISTS.containsKey(list);
    }

    static boolean compares(String list) {
        return Optional.ofNullable(LISTS.get(list))
                .filter(words -> words.of == Measure.POINTS)
                .isPresent();
    }

    private Optional<BigDecimal> number(Quantity quantity) {
        if (of == Measure.POINTS) {
            return Optional.ofNullable(quantity.points()).map(BigDecimal::valueOf);
        }
        // "All of one" is no share.
        return quantity.count() == null || quantity.base() == null || quantity.base() < 2
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(quantity.count())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(quantity.base()), java.math.MathContext.DECIMAL64));
    }
}
