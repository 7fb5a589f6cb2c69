package no.tiltaksoversikt.submission;

import java.time.Instant;
import no.tiltaksoversikt.security.Caller;

/** Whose answer to which edition a request is about, who makes it, and when. */
public record Answering(int editionYear, String orgNumber, Caller caller, Instant now) {}
