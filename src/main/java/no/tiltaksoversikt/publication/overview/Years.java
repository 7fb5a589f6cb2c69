package no.tiltaksoversikt.publication.overview;

import java.util.Collection;
import java.util.stream.Collectors;

/** Editions' years as SQL: numbers that we know, so they stand in the text and the planner sees them. */
final class Years {

    private Years() {}

    /** Separated by commas; one that no edition has where there are none. */
    static String list(Collection<Integer> years) {
        return years.isEmpty() ? "0" : years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
