package no.tiltaksoversikt.edition.sandbox;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;

/**
 * Limits the sandbox to the addresses of an agency's own answer, for all callers, and marks its answers. An organisation takes
 * part from its first request with a token.
 */
@Provider
class SandboxGuard implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String MARK = "Sandbox";
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** Nothing of lineage events, which are never deleted. */
    private static final Pattern READ = Pattern.compile("|questionnaire|questionnaire/schema|rules|lists/template.xlsx"
            + "|submissions/[^/]+(|/changes|/prefill|/status|/measures/.+)");

    private static final Pattern WRITE = Pattern.compile("submissions/[^/]+(|/lists|/measures/.+)");
    private static final String ANSWERS = "submissions/";
    private static final String DRY_RUN = "validations";

    private final Sandbox sandbox;
    private final SandboxService service;
    private final CurrentCaller caller;

    SandboxGuard(Sandbox sandbox, SandboxService service, CurrentCaller caller) {
        this.sandbox = sandbox;
        this.service = service;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var year = request.getUriInfo().getPathParameters().getFirst("year");
        if (!isSandbox(year)) {
            return;
        }
        request.setProperty(MARK, true);
        var path = request.getUriInfo().getPath().replaceFirst("^/?v1/editions/[^/]+/?", "");
        var isRead = READS.contains(request.getMethod());
        var isWrite = !isRead && WRITE.matcher(path).matches();
        if (!isWrite && !path.equals(DRY_RUN) && !(isRead && READ.matcher(path).matches())) {
            throw new Problem(ProblemType.EDITION_NOT_FOUND).with("year", year);
        }
        if (path.startsWith(ANSWERS)) {
            caller.find()
                    .filter(it -> it.has(Scope.WRITE) || it.has(Scope.READ))
                    .ifPresent(it -> service.admit(
                            it.orgNumber(), isWrite && !request.getMethod().equals(HttpMethod.DELETE)));
        }
    }

    /** The year is read as the endpoints read it. */
    private boolean isSandbox(String year) {
        try {
            return year != null && sandbox.is(Integer.parseInt(year));
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(MARK) != null) {
            response.getHeaders().putSingle(MARK, "true");
        }
    }
}
