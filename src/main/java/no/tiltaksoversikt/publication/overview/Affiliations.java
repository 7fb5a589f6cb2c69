package no.tiltaksoversikt.publication.overview;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.overview.OverviewItem.AgencyRef;
import no.tiltaksoversikt.publication.overview.OverviewItem.MinistryRef;

/** The agencies and ministries of measures, with the names of each measure's edition. */
record Affiliations(Map<Integer, Map<String, Participant>> participants, Language language) {

    static Affiliations of(Collection<Measure> measures, Language language) {
        return new Affiliations(
                measures.stream()
                        .map(Measure::editionYear)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), year -> Participant.ofEdition(year).stream()
                                .collect(Collectors.toMap(Participant::orgNumber, Function.identity())))),
                language);
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
