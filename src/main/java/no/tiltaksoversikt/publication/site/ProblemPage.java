package no.tiltaksoversikt.publication.site;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.http.Addresses;
import no.tiltaksoversikt.platform.problem.ProblemDetails;

/** Shows problems as HTML pages to browsers. */
@Provider
class ProblemPage implements ContainerResponseFilter {

    private static final Pattern OF_YEAR = Pattern.compile("(" + Addresses.PAGES + "/\\d{4})/.*");

    private final PageRenderer pages;

    ProblemPage(PageRenderer pages) {
        this.pages = pages;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof ProblemDetails problem && wantsPage(request)) {
            // Uses no database: it may be what fails, and unknown addresses are answered on the event loop.
            var path = request.getUriInfo().getPath();
            var isRefused = problem.status() == Response.Status.BAD_REQUEST.getStatusCode();
            var model = Map.of(
                    "problem",
                    pages.json(problem),
                    PageRenderer.YEARS,
                    List.of(),
                    PageRenderer.MENU,
                    menu(path, isRefused),
                    "again",
                    isRefused && request.getUriInfo().getRequestUri().getRawQuery() != null ? path : "");
            response.setEntity(
                    pages.render("problem", problem.title(), model),
                    response.getEntityAnnotations(),
                    MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }

    /** In the year of an address whose parameters are wrong, otherwise without a year, which leads to the newest. */
    private String menu(String path, boolean isRefused) {
        var ofYear = OF_YEAR.matcher(path);
        return isRefused && ofYear.matches() ? ofYear.group(1) : "/" + pages.language();
    }

    /** Browsers prefer HTML. The API always answers with problem details. */
    private static boolean wantsPage(ContainerRequestContext request) {
        var accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.startsWith(MediaType.TEXT_HTML)
                && !request.getUriInfo().getPath().startsWith("/v1");
    }
}
