package no.tiltaksoversikt.platform.http;

import java.util.List;
import java.util.function.Function;

/** One page of a list. The {@code Link} header (RFC 8288) has the addresses of its neighbours. */
public record Page<T>(List<T> items, int page, int size, long totalItems, long totalPages) implements Paged {

    /** Cuts a page out of the whole list. */
    public static <T> Page<T> of(List<T> all, PageRequest request) {
        var from = (int) Math.min((long) request.page() * request.size(), all.size());
        var to = Math.min(from + request.size(), all.size());
        return of(all.subList(from, to), all.size(), request);
    }

    /** A page that the database has selected. */
    public static <T> Page<T> of(List<T> items, long totalItems, PageRequest request) {
        var totalPages = (totalItems + request.size() - 1) / request.size();
        return new Page<>(List.copyOf(items), request.page(), request.size(), totalItems, totalPages);
    }

    /** The page with views of its items. */
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), page, size, totalItems, totalPages);
    }
}
