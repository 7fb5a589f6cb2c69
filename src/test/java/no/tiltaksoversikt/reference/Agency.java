package no.tiltaksoversikt.reference;

import java.util.List;

/**
 * An agency that takes part. {@code in2018} and {@code in2019} are its numbers of measures, or one of the two constants;
 * {@code cases}, {@code data} and {@code work} are what its measures are about.
 */
record Agency(
        String orgNumber,
        String key,
        String name,
        String ministry,
        boolean skate,
        boolean nynorsk,
        int in2018,
        int in2019,
        boolean late2019,
        List<String> cases,
        List<String> data,
        List<String> work) {

    static final int NOT_INVITED = -2;
    static final int SILENT = -1;

    boolean under(String... ministries) {
        return List.of(ministries).contains(ministry);
    }

    boolean isOneOf(List<String> keys) {
        return keys.contains(key);
    }

    /** The agencies that the report names as those with most measures that develop and reuse (section 3.3.2). */
    boolean standsOutInSharing() {
        return isOneOf(
                List.of("dfo", "helsedir", "brreg", "ehelse", "difi", "kystverket", "vegvesen", "nav", "arkivverket"));
    }

    /** The agencies that the report names for their wide contact with the municipalities (section 3.4.2). */
    boolean worksWithMunicipalities() {
        return isOneOf(List.of("husbanken", "kartverket", "difi", "helsedir", "ehelse", "npe"));
    }

    boolean large() {
        return in2019 >= 10;
    }
}
