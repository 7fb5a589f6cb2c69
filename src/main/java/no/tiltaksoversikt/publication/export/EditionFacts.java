package no.tiltaksoversikt.publication.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** The facts about an edition that its files contain. */
record EditionFacts(int year, int revision, boolean isFrozen, Questionnaire questionnaire, List<Text> notes) {

    private static final Text PUBLIC_ONLY = new Text(
            "Tiltak som er unntatt offentlighet, er ikke med.",
            "Tiltak som er unnatekne offentlegheit, er ikkje med.",
            "Measures that are exempt from publication are left out.");
    private static final Text PROVISIONAL = new Text(
            "Kartleggingen er ikke ferdig; svarene kan bli endret.",
            "Kartlegginga er ikkje ferdig; svara kan bli endra.",
            "The edition is not finished; answers may change.");
    private static final Text TITLE = new Text(
            "Digitaliseringstiltak i staten {year}",
            "Digitaliseringstiltak i staten {year}",
            "Digitalisation measures in state agencies {year}");

    static EditionFacts of(Edition edition, Questionnaire questionnaire) {
        var notes = new ArrayList<Text>();
        edition.note().ifPresent(notes::add);
        notes.add(PUBLIC_ONLY);
        if (!edition.state().isFrozen()) {
            notes.add(PROVISIONAL);
        }
        return new EditionFacts(
                edition.year(), edition.revision(), edition.state().isFrozen(), questionnaire, List.copyOf(notes));
    }

    /** The query of an address that names this frozen revision. */
    String pin() {
        return isFrozen ? "?revision=" + revision : "";
    }

    String title(Language language) {
        return TITLE.in(language, Map.of("year", String.valueOf(year)));
    }

    List<String> notes(Language language) {
        return notes.stream().map(note -> note.in(language)).toList();
    }
}
