package no.tiltaksoversikt.platform.http.limit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.http.Addresses;

/**
 * Recognises costly reads: cross-tabs of three variables or more, searches with many words, similar measures, the measures of a
 * search as a file, pictures of pixels, and reports, which are dozens of cross-tabs.
 */
final class CostlyRead {

    private static final int MANY_VARIABLES = 3;
    private static final int MANY_WORDS = 5;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}+#]+");
    private static final Pattern CROSS_TAB =
            Pattern.compile("/v1/editions/[^/]+/statistics/?|" + Addresses.PAGES + "/[^/]+/table/?");
    private static final Pattern SEARCH =
            Pattern.compile("/v1/measures/?|(?:/v1/editions|" + Addresses.PAGES + ")/[^/]+/measures/?");
    /** Reports, selections and similar measures. */
    private static final Pattern OTHERS = Pattern.compile("(?:/v1/editions|" + Addresses.PAGES + ")/[^/]+/report/?"
            + "|/v1/editions/[^/]+/exports/selection/?"
            + "|/v1/measures/[^/]+/similar/?|" + Addresses.PAGES + "/measures/[^/]+/?");

    private CostlyRead() {}

    static boolean is(RoutingContext context) {
        var path = context.request().path();
        if (CROSS_TAB.matcher(path).matches()) {
            return words(String.join(" ", context.queryParam("by"))) >= MANY_VARIABLES;
        }
        if (SEARCH.matcher(path).matches()) {
            return context.queryParam("q").stream().anyMatch(text -> words(text) >= MANY_WORDS);
        }
        return OTHERS.matcher(path).matches() || isPixels(context);
    }

    private static boolean isPixels(RoutingContext context) {
        var formats = context.queryParam("format");
        var accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        return formats.isEmpty() ? accepted != null && accepted.contains("image/png") : formats.contains("png");
    }

    private static long words(String text) {
        return WORD.matcher(text).results().count();
    }
}
