package no.tiltaksoversikt.publication.overview;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.http.Parameters;

/** In which order a list comes. Whatever it is, measures that it doesn't tell apart come the newest edition first. */
record Order(Key key, boolean isDescending) {

    /** What a list is ordered by. */
    enum Key {
        /** How well it fits the words searched for. */
        RELEVANCE("relevance"),
        /** In Norwegian order. */
        NAME("name"),
        /** What isn't stated comes last either way. */
        TOTAL_COST("totalCost"),
        /** The agency's name in the language asked for. */
        AGENCY("agency"),
        /** The newest edition first, and in it what was received last. */
        NEWEST("newest");

        private final String word;

        Key(String word) {
            this.word = word;
        }

        /** Whether the other direction can be asked for; nobody wants the worst hits. */
        boolean hasDirections() {
            return this == NAME || this == TOTAL_COST || this == AGENCY;
        }
    }

    /** Of a sort parameter; relevance where it isn't given and something is searched for, and else the name. */
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

    /** The order of hits by their sort key. */
    String sql() {
        var last = "edition_year desc, org_number, reference collate \"C\"";
        return switch (key) {
            case RELEVANCE -> "sort_key desc, " + last;
            case NAME, AGENCY, TOTAL_COST -> "sort_key " + (isDescending ? "desc" : "asc") + " nulls last, " + last;
            case NEWEST -> "edition_year desc, sort_key desc, org_number, reference collate \"C\"";
        };
    }
}
