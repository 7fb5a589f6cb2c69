package no.tiltaksoversikt.statistics.counting;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Frozen editions whose columns are in memory. Their rows are numbered through, in the order of the editions. */
public final class LoadedEditions {

    private record Place(EditionColumns columns, int first) {}

    private final Map<Integer, Place> places = new LinkedHashMap<>();
    private int next;

    /** Adds an edition, whose rows have the next numbers. */
    void add(int year, EditionColumns columns) {
        places.put(year, new Place(columns, next));
        next += columns.rows();
    }

    public void forEach(BiConsumer<Integer, EditionColumns> action) {
        places.forEach((year, place) -> action.accept(year, place.columns()));
    }

    public EditionColumns columns(int year) {
        return places.get(year).columns();
    }

    /** The number of an edition's row. */
    public int number(int year, int row) {
        return places.get(year).first() + row;
    }

    /** The rows of an edition among some numbers. */
    public BitSet rows(int year, BitSet numbers) {
        var place = places.get(year);
        return numbers.get(place.first(), place.first() + place.columns().rows());
    }

    /** The id of the measure in the row with a number. */
    public UUID id(int number) {
        return places.values().stream()
                .filter(place -> number >= place.first()
                        && number - place.first() < place.columns().rows())
                .map(place -> place.columns().id(number - place.first()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No row has the number " + number));
    }
}
