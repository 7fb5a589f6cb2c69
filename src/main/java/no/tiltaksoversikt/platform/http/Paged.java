package no.tiltaksoversikt.platform.http;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A body that is one page of a list. */
public interface Paged {

    /** The query parameter that names a frozen revision. */
    String REVISION = "revision";

    int page();

    int size();

    long totalPages();

    /**
     * The {@code Link} header: first, last, prev and next, as far as they exist; empty for a list with a single page.
     *
     * @param revision the frozen revision, which all pages must share; null if the list may change
     */
    default String links(UriInfo address, Integer revision) {
        var links = new ArrayList<String>();
        links.add(link(address, revision, 0, "first"));
        links.add(link(address, revision, totalPages() - 1, "last"));
        if (page() > 0) {
            links.add(link(address, revision, Math.min(page() - 1, totalPages() - 1), "prev"));
        }
        if (page() + 1L < totalPages()) {
            links.add(link(address, revision, page() + 1L, "next"));
        }
        return String.join(", ", links);
    }

    /** Relative to the server, since a proxy may change its name. Sorted, since the framework's order varies. */
    private String link(UriInfo address, Integer revision, long number, String relation) {
        var query = new ArrayList<String>();
        var parameters = new TreeMap<>(address.getQueryParameters());
        if (revision != null) {
            parameters.putIfAbsent(REVISION, List.of(String.valueOf(revision)));
        }
        parameters.forEach((name, values) -> {
            if (!name.equals("page") && !name.equals("size")) {
                values.forEach(value -> query.add(encode(name) + "=" + encode(value)));
            }
        });
        query.add("page=" + number);
        query.add("size=" + size());
        return "<" + address.getPath() + "?" + String.join("&", query) + ">; rel=\"" + relation + "\"";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
