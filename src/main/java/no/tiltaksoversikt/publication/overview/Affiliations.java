package no.tiltaksoversikt.publication.overview;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.overview.OverviewItem.AgencyRef;
import no.tiltaksoversikt.publication.overview.OverviewItem.MinistryRef;

/** The agencies and ministries of measures, with the names of each measure's edition. */
final class Affiliations {

    private final Map<Integer, Map<String, Participant>> participants = new HashMap<>();
    private final Language language;

    private Affiliations(Language language) {
        this.language = language;
    }

    static Affiliations of(Collection<Measure> measures, Language language) {
        var found = new Affiliations(language);
        measures.stream()
                .map(Measure::editionYear)
                .distinct()
                .forEach(year -> found.participants.put(
                        year,
                        Participant.ofEdition(year).stream()
                                .collect(Collectors.toMap(Participant::orgNumber, Function.identity()))));
        return found;
    }

    AgencyRef agency(Measure measure) {
        return new AgencyRef(measure.orgNumber(), participant(measure).name().in(language));
    }

    MinistryRef ministry(Measure measure) {
        var participant = participant(measure);
        return new MinistryRef(
                participant.ministryCode(), participant.ministryName().in(language));
    }

    boolean skate(Measure measure) {
        return participant(measure).skate();
    }

    private Participant participant(Measure measure) {
        return participants.get(measure.editionYear()).get(measure.orgNumber());
    }
}
