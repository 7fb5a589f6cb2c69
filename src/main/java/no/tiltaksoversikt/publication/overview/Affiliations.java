package no.tiltaksoversikt.publication.overview;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.organisation.Agency;
import no.tiltaksoversikt.organisation.Ministry;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.overview.OverviewItem.AgencyRef;
import no.tiltaksoversikt.publication.overview.OverviewItem.MinistryRef;

/** The agencies and ministries of some measures, as they were in each measure's edition. */
final class Affiliations {

    private final Map<Integer, Map<String, Participant>> participants = new HashMap<>();
    private final Map<String, Agency> agencies;
    private final Map<String, Ministry> ministries;
    private final Language language;

    private Affiliations(Map<String, Agency> agencies, Map<String, Ministry> ministries, Language language) {
        this.agencies = agencies;
        this.ministries = ministries;
        this.language = language;
    }

    static Affiliations of(Collection<Measure> measures, Language language) {
        var orgNumbers = measures.stream().map(Measure::orgNumber).distinct().toList();
        var found = new Affiliations(
                Agency.findByOrgNumbers(orgNumbers).stream()
                        .collect(Collectors.toMap(Agency::orgNumber, Function.identity())),
                Ministry.allByCode().stream().collect(Collectors.toMap(Ministry::code, Function.identity())),
                language);
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
        return new AgencyRef(
                measure.orgNumber(), agencies.get(measure.orgNumber()).name(language));
    }

    MinistryRef ministry(Measure measure) {
        var code = participant(measure).ministryCode();
        return new MinistryRef(code, ministries.get(code).name(language));
    }

    boolean skate(Measure measure) {
        return participant(measure).skate();
    }

    private Participant participant(Measure measure) {
        return participants.get(measure.editionYear()).get(measure.orgNumber());
    }
}
