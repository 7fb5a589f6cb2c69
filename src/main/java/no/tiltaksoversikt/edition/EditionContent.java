package no.tiltaksoversikt.edition;

/**
 * What an edition must know of the measures in it. Measures know their edition, so this turns the arrow round: the
 * measure feature implements it.
 */
public interface EditionContent {

    /** The number of submitted measures that are exempt from publication. */
    long exemptMeasures(int editionYear);
}
