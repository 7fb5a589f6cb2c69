package no.tiltaksoversikt.publication.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.Attribution;

/**
 * The properties of an edition that its files need.
 *
 * @param pin the query that pins an address to the frozen revision
 */
record EditionFacts(int year, int revision, String pin, Questionnaire questionnaire, List<Text> notes) {

    static EditionFacts of(Edition edition, Questionnaire questionnaire) {
        var notes = new ArrayList<Text>();
        edition.note().ifPresent(notes::add);
        notes.add(Text.of("publication", "export.public-only"));
        if (!edition.state().isFrozen()) {
            notes.add(Text.of("publication", "export.provisional"));
        }
        return new EditionFacts(
                edition.year(), edition.revision(), Attribution.pin(edition), questionnaire, List.copyOf(notes));
    }

    String title(Language language) {
        return Text.of("publication", "dataset-title").in(language, Map.of("year", String.valueOf(year)));
    }

    List<String> notes(Language language) {
        return notes.stream().map(note -> note.in(language)).toList();
    }
}
