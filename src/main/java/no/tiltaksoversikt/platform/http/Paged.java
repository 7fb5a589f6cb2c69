package no.tiltaksoversikt.platform.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;

/** A body that is one page of a list, and so has neighbours. */
public interface Paged {

    int page();

    int size();

    long totalPages();

    /** The {@code Link} header: first, prev, next and last, as far as they exist. */
    default String links(UriInfo address) {
        var links = new ArrayList<String>();
        if (totalPages() > 0) {
            links.add(link(address, 0, "first"));
            links.add(link(address, totalPages() - 1, "last"));
        }
        if (page() > 0 && totalPages() > 0) {
            links.add(link(address, Math.min(page() - 1, totalPages() - 1), "prev"));
        }
        if (page() + 1L < totalPages()) {
            links.add(link(address, page() + 1L, "next"));
        }
        return String.join(", ", links);
    }

    private String link(UriInfo address, long number, String relation) {
        var target = address.getRequestUriBuilder()
                .replaceQueryParam("page", number)
                .replaceQueryParam("size", size())
                .build();
        return "<" + target + ">; rel=\"" + relation + "\"";
    }
}
