package no.tiltaksoversikt.edition;

/**
 * What an edition must know of the measures in it. Measures know their edition, so this turns the arrow round: the
 * measure feature implements it.
 */
public interface EditionContent {

    /** The SHA-256 of the public answers' canonical JSON. */
    String publicHash(int editionYear);

    /** The number of submitted measures that are exempt from publication. */
    long exemptMeasures(int editionYear);
}
