package no.tiltaksoversikt.testing;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Tests with this profile share a database of their own: editions end at 2100, and every other test takes new ones too. */
public class OwnDatabase implements QuarkusTestProfile {

    /** Of what the directorate does after the answers. */
    public static final class OfReview extends OwnDatabase {}

    /** Of who takes part, and what is known of them. */
    public static final class OfParticipants extends OwnDatabase {}

    /** Of what case workers are shown. */
    public static final class OfFindings extends OwnDatabase {}

    /** Of agencies' answers, year after year. */
    public static final class OfAnswers extends OwnDatabase {}

    /** Of the contract's examples, whose year is fixed. */
    public static final class OfExamples extends OwnDatabase {}
}
