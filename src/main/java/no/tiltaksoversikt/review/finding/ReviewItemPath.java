package no.tiltaksoversikt.review.finding;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;

/** The finding of an act, and the version of it that the caller has read. */
class ReviewItemPath {

    @PathParam("year")
    int year;

    @PathParam("id")
    String id;

    @HeaderParam("If-Match")
    String ifMatch;
}
