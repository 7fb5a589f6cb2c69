package no.tiltaksoversikt.edition;

/** What editions need to know about measures. The measure feature implements it, since measures depend on editions. */
public interface EditionContent {

    /** The number of submitted measures that are exempt from publication. */
    long exemptMeasures(int editionYear);
}
