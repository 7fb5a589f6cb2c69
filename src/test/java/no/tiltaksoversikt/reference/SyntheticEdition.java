package no.tiltaksoversikt.reference;

import java.util.List;

/**
 * One edition's invitations and answers. {@code responded} holds organisation numbers in the order of submission, those
 * after the deadline last; an agency in it without measures has nothing to report.
 */
record SyntheticEdition(int year, List<Invited> invited, List<String> responded, List<SyntheticMeasure> measures) {

    /** An agency as it was when it was invited. */
    record Invited(String orgNumber, String ministry, boolean skate) {}
}
