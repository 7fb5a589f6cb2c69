package no.tiltaksoversikt.publication.overview.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
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
        var names = new TreeMap<String, Set<String>>();
        var facts = new HashMap<String, List<String>>();
        for (var edition : editions) {
            for (var agency : Participant.ofEdition(edition.year())) {
                var orgNumber = agency.orgNumber();
                inEach(agency.name()::in).forEach(name -> names.computeIfAbsent(
                                orgNumber, number -> new LinkedHashSet<>(List.of(number)))
                        .add(name));
                facts.computeIfAbsent(orgNumber, number -> new ArrayList<>())
                        .add(agencyFact(edition.year(), orgNumber));
            }
        }
        return names.entrySet().stream()
                .map(agency -> KnownName.of(Kind.AGENCY, agency.getValue(), null, facts.get(agency.getKey())))
                .toList();
    }

    List<KnownName> ministries(List<Edition> editions) {
        var names = new TreeMap<String, Set<String>>();
        for (var edition : editions) {
            for (var agency : Participant.ofEdition(edition.year())) {
                inEach(agency.ministryName()::in)
                        .forEach(name -> names.computeIfAbsent(agency.ministryCode(), code -> new LinkedHashSet<>())
                                .add(name));
            }
        }
        return names.entrySet().stream()
                .map(ministry -> KnownName.of(Kind.MINISTRY, ministry.getValue(), ministry.getKey(), List.of()))
                .toList();
    }

    /** The agencies that belonged to the ministry in each edition. */
    static List<String> ofMinistry(String code, List<Edition> editions) {
        return editions.stream()
                .flatMap(edition -> Participant.ofEdition(edition.year()).stream()
                        .filter(participant -> code.equals(participant.ministryCode()))
                        .map(participant -> agencyFact(edition.year(), participant.orgNumber())))
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

    private static Stream<String> inEach(Function<Language, String> name) {
        return Arrays.stream(Language.values()).map(name);
    }

    private static String agencyFact(int year, String orgNumber) {
        return "agency=" + year + "/" + orgNumber;
    }
}
