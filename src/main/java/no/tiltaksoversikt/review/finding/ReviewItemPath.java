package no.tiltaksoversikt.review.finding;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;

/** Which finding an act is on, and what its caller has read of it. */
class ReviewItemPath {

    @PathParam("year")
    int year;

    @PathParam("id")
    String id;

    @HeaderParam("If-Match")
    String ifMatch;
}
