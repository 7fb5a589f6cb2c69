package no.tiltaksoversikt.platform.http.response;

/** The order of the filters of responses: the highest number is first. */
final class ResponseFilters {

    static final int WRITE_OUTCOME = Integer.MAX_VALUE;
    static final int STANDBY = 40;
    static final int LANGUAGE = 30;
    static final int LINK = 20;
    static final int CACHE_CONTROL = 10;
    static final int ENTITY_TAG = 0;

    private ResponseFilters() {}
}
