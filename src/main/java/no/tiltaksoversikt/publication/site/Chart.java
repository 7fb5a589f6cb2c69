package no.tiltaksoversikt.publication.site;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.chart.Picture;
import no.tiltaksoversikt.platform.chart.PictureRequest;

/**
 * A chart on a page: the layouts for some widths of the window, with their sizes so that the text below does not move when they
 * arrive, and the one for all others.
 */
record Chart(List<Source> sources, Source image) {

    private static final Pattern HEIGHT = Pattern.compile("height=\"(\\d+)\"");

    /** A layout of a chart. */
    record Source(String media, String address, int width, int height) {}

    /** What surrounds a chart. */
    enum Place {
        THREE_COLUMNS(Map.of()),
        TWO_COLUMNS(Map.of("(min-width: 48rem) and (max-width: 79.99rem)", 680, "(min-width: 80rem)", 540)),
        ALONE(Map.of("(min-width: 48rem) and (max-width: 79.99rem)", 680, "(min-width: 80rem)", 1100));

        /** Widths of the picture by the media query of their windows, of which one matches at most. */
        private final SortedMap<String, Integer> widths;

        Place(Map<String, Integer> wide) {
            widths = new TreeMap<>(wide);
            widths.put("(max-width: 30rem)", Picture.NARROWEST);
        }
    }

    /** The chart at an address; {@code drawn} answers with its SVG. */
    static Chart of(Place place, String address, Function<PictureRequest, Response> drawn) {
        return new Chart(
                place.widths.entrySet().stream()
                        .map(it -> source(it.getKey(), address + "&width=" + it.getValue(), it.getValue(), drawn))
                        .toList(),
                source("", address, Picture.NARROW, drawn));
    }

    private static Source source(String media, String address, int width, Function<PictureRequest, Response> drawn) {
        var svg = (byte[]) drawn.apply(PictureRequest.ofWidth(width)).getEntity();
        var height = HEIGHT.matcher(new String(svg, StandardCharsets.UTF_8));
        if (!height.find()) {
            throw new IllegalStateException("A picture without a height: " + address);
        }
        return new Source(media, address, width, Integer.parseInt(height.group(1)));
    }
}
