package no.tiltaksoversikt.platform.tabular;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.http.Format;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.RequestFormat;

/**
 * Reads which format a list of case workers is wanted in: by the address ({@code .csv}, {@code .xlsx}), the parameter format, or
 * Accept. The endpoint answers its JSON either way, all of it in one page where a table is wanted, and {@link ListTables} writes
 * the table.
 */
@Provider
@PreMatching
class ListFormats implements ContainerRequestFilter {

    private static final Pattern LIST = Pattern.compile(
            "(?<list>/v1/(?:audit|editions/[^/]+/(?:participants|findings|corrections|reminders)))(?:\\.(?<format>csv|xlsx))?");
    private static final List<Format> OFFERED = List.of(Format.JSON, Format.CSV, Format.XLSX);

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        var list = LIST.matcher(uri.getPath());
        if (!list.matches()
                || !(request.getMethod().equals(HttpMethod.GET)
                        || request.getMethod().equals(HttpMethod.HEAD))) {
            return;
        }
        TableRequest.of(uri.getQueryParameters()).check();
        var named = list.group("format");
        var format = named == null
                ? RequestFormat.of(
                        uri.getQueryParameters().getFirst("format"),
                        request.getHeaderString(HttpHeaders.ACCEPT),
                        OFFERED)
                : Format.named(named).orElseThrow();
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
        if (named != null) {
            request.setRequestUri(
                    uri.getRequestUriBuilder().replacePath(list.group("list")).build());
        }
        if (format != Format.JSON) {
            request.setProperty(PageRequest.WHOLE, format);
        }
    }
}
