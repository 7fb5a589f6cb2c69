package no.tiltaksoversikt.publication.overview.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.organisation.OrganisationName;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.overview.text.KnownName.Kind;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Loads the names of agencies, ministries and codes in editions. */
@ApplicationScoped
class KnownNameLoader {

    /** The questions whose options can be searched for; the options of others are yes, no, or an interval. */
    private static final List<Variable> LABELLED = List.of(
            Variable.PHASE,
            Variable.INVOLVED_PARTIES,
            Variable.MAIN_PURPOSE,
            Variable.EXPECTED_EFFECTS,
            Variable.BENEFICIARIES,
            Variable.TECHNOLOGIES);

    private final Categories categories;
    private final QuestionnaireCatalogue questionnaires;

    KnownNameLoader(Categories categories, QuestionnaireCatalogue questionnaires) {
        this.categories = categories;
        this.questionnaires = questionnaires;
    }

    /** By their names in the editions: a later name must not find anything in a frozen edition. */
    List<KnownName> agencies(List<Edition> editions) {
        return by(Participant::orgNumber, editions).entrySet().stream()
                .map(agency -> KnownName.of(
                        Kind.AGENCY,
                        Stream.concat(Stream.of(agency.getKey()), names(agency.getValue(), Participant::name))
                                .toList(),
                        null,
                        facts(agency.getValue())))
                .toList();
    }

    List<KnownName> ministries(List<Edition> editions) {
        return by(Participant::ministryCode, editions).entrySet().stream()
                .map(ministry -> KnownName.of(
                        Kind.MINISTRY,
                        names(ministry.getValue(), Participant::ministryName).toList(),
                        ministry.getKey(),
                        facts(ministry.getValue())))
                .toList();
    }

    /** The editions' agencies by a code. */
    private static Map<String, List<Participant>> by(Function<Participant, String> code, List<Edition> editions) {
        return editions.stream()
                .flatMap(edition -> Participant.ofEdition(edition.year()).stream())
                .collect(Collectors.groupingBy(code, TreeMap::new, Collectors.toList()));
    }

    private static Stream<String> names(List<Participant> agencies, Function<Participant, OrganisationName> name) {
        return agencies.stream()
                .map(name)
                .flatMap(it -> Arrays.stream(Language.values()).map(it::in))
                .distinct();
    }

    private static List<String> facts(List<Participant> agencies) {
        return agencies.stream()
                .map(agency -> "agency=" + agency.editionYear() + "/" + agency.orgNumber())
                .toList();
    }

    private boolean isTelling(Variable variable, String code, Edition edition) {
        return questionnaires
                .get(edition.questionnaire())
                .isTelling(variable.source().orElseThrow(), code);
    }

    List<KnownName> labels(List<Edition> editions) {
        var labels = new LinkedHashMap<String, List<String>>();
        for (var edition : editions) {
            for (var variable : LABELLED) {
                for (var language : Language.values()) {
                    categories.of(variable, edition, language).stream()
                            .filter(category -> isTelling(variable, category.code(), edition))
                            .forEach(category -> labels.computeIfAbsent(
                                            variable.id() + "=" + category.code(), key -> new ArrayList<>())
                                    .add(category.label()));
                }
            }
        }
        return labels.entrySet().stream()
                .map(label -> KnownName.of(Kind.LABEL, label.getValue(), null, List.of(label.getKey())))
                .toList();
    }
}
