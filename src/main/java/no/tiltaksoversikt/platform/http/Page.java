package no.tiltaksoversikt.platform.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list; the addresses of its neighbours are in the response's {@code Link} header (RFC 8288). */
public record Page<T>(
        @Schema(required = true, description = "The page's items.")
        List<T> items,

        @Schema(required = true, description = "The page's number, from 0.", minimum = "0")
        int page,

        @Schema(required = true, description = "The largest number of items on a page.", minimum = "1", maximum = "200")
        int size,

        @Schema(required = true, description = "Items on all pages.", minimum = "0")
        long totalItems,

        @Schema(required = true, description = "Number of pages.", minimum = "0")
        long totalPages)
        implements Paged {

    /** Cuts the page out of the whole list. */
    public static <T> Page<T> of(List<T> all, PageRequest request) {
        var from = (int) Math.min((long) request.page() * request.size(), all.size());
        var to = Math.min(from + request.size(), all.size());
        return of(all.subList(from, to), all.size(), request);
    }

    /** A page that the database has cut out. */
    public static <T> Page<T> of(List<T> items, long totalItems, PageRequest request) {
        var totalPages = (totalItems + request.size() - 1) / request.size();
        return new Page<>(List.copyOf(items), request.page(), request.size(), totalItems, totalPages);
    }
}
