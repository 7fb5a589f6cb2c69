package no.tiltaksoversikt.publication.overview;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.http.Parameters;

/** The order of a list. Ties come in the order of editions, the newest first. */
record Order(Key key, boolean isDescending) {

    /** The key of the order. */
    enum Key {
        /** The rank of the match with the search text. */
        RELEVANCE("relevance"),
        /** In Norwegian order. */
        NAME("name"),
        /** Measures without a cost come last in both directions. */
        TOTAL_COST("totalCost"),
        /** The agency's name in the language asked for. */
        AGENCY("agency"),
        /** The newest edition first, within it the measure received last. */
        NEWEST("newest");

        private final String word;

        Key(String word) {
            this.word = word;
        }

        /** Whether the order can be reversed. */
        boolean hasDirections() {
            return this == NAME || this == TOTAL_COST || this == AGENCY;
        }
    }

    /** Reads the parameter sort. The default is relevance for a search, otherwise the name. */
    static Order of(String sort, boolean isSearch) {
        if (sort == null) {
            return new Order(isSearch ? Key.RELEVANCE : Key.NAME, false);
        }
        var isDescending = sort.startsWith("-");
        var word = isDescending ? sort.substring(1) : sort;
        return Arrays.stream(Key.values())
                .filter(key -> key.word.equals(word) && (!isDescending || key.hasDirections()))
                .findFirst()
                .map(key -> new Order(key, isDescending))
                .orElseThrow(() -> Parameters.invalid("sort", words()));
    }

    private static String words() {
        return Arrays.stream(Key.values())
                .flatMap(key -> key.hasDirections() ? Stream.of(key.word, "-" + key.word) : Stream.of(key.word))
                .collect(Collectors.joining(", "));
    }

    /** The order of hits as SQL. */
    String sql() {
        var last = "edition_year desc, org_number, reference collate \"C\"";
        return switch (key) {
            case RELEVANCE -> "sort_key desc, " + last;
            case NAME, AGENCY, TOTAL_COST -> "sort_key " + (isDescending ? "desc" : "asc") + " nulls last, " + last;
            case NEWEST -> "edition_year desc, sort_key desc, org_number, reference collate \"C\"";
        };
    }
}
