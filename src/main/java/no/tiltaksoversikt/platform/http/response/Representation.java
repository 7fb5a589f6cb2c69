package no.tiltaksoversikt.platform.http.response;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

/** What the filters of responses ask about an answer. */
final class Representation {

    private Representation() {}

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    /** Whether the response has what a read has asked for. */
    static boolean isIn(ContainerRequestContext request, ContainerResponseContext response) {
        return isRead(request) && response.getStatus() == Status.OK.getStatusCode() && response.hasEntity();
    }

    static boolean isAnonymous(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
    }
}
