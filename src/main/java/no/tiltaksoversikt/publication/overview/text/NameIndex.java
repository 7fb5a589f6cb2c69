package no.tiltaksoversikt.publication.overview.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.overview.text.KnownName.Kind;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Finds the agencies, ministries and codes that the words of a search name. */
@ApplicationScoped
class NameIndex {

    /** The questions whose options can be searched for; the options of others are yes, no, or an interval. */
    private static final List<Variable> LABELLED = List.of(
            Variable.PHASE,
            Variable.INVOLVED_PARTIES,
            Variable.MAIN_PURPOSE,
            Variable.EXPECTED_EFFECTS,
            Variable.BENEFICIARIES,
            Variable.TECHNOLOGIES);

    private static final int MOST_KEPT = 20_000;

    private final Categories categories;
    private final QuestionnaireCatalogue questionnaires;
    private final WordQuery words;

    /** The stems of each name; a changed name is a new key. */
    private final Map<String, Set<String>> wordsOf = new ConcurrentHashMap<>();

    NameIndex(Categories categories, QuestionnaireCatalogue questionnaires, WordQuery words) {
        this.categories = categories;
        this.questionnaires = questionnaires;
        this.words = words;
    }

    /**
     * A word of a search.
     *
     * @param written as it was written
     * @param forms the lexemes of its forms
     * @param prefix the beginning of longer words that match; null where only whole words do
     */
    record Sought(String written, Set<String> forms, String prefix) {

        boolean isMetBy(String word) {
            return forms.contains(word) || (prefix != null && word.startsWith(prefix));
        }

        /** Whether one word of a name may be meant: {@code Justis-}, or any word where no measure has it. */
        boolean mayBePart() {
            return prefix != null || (written.length() > 1 && written.endsWith("-"));
        }
    }

    /** The names in some editions. */
    Names in(List<Edition> editions) {
        var groups = List.of(agencies(editions), ministries(editions), labels(editions));
        groups.forEach(this::learn);
        return new Names(groups, editions);
    }

    /** The names of some editions, by kind. */
    final class Names {

        private final Map<List<KnownName>, Set<String>> groups = new LinkedHashMap<>();
        private final List<Edition> editions;

        private Names(List<List<KnownName>> groups, List<Edition> editions) {
            groups.forEach(alike -> this.groups.put(alike, KnownName.common(alike, wordsOf)));
            this.editions = editions;
        }

        /** The facts that some words name, by the place of each word that contributes. */
        Map<Integer, Set<String>> facts(List<Sought> sought) {
            var facts = new LinkedHashMap<Integer, Set<String>>();
            groups.forEach((alike, common) -> alike.forEach(known -> {
                var places = places(known, sought, common);
                if (!places.isEmpty()) {
                    var found = known.kind() == Kind.MINISTRY ? ofMinistry(known.code(), editions) : known.facts();
                    places.forEach(place ->
                            facts.computeIfAbsent(place, key -> new TreeSet<>()).addAll(found));
                }
            }));
            return facts;
        }
    }

    private Set<Integer> places(KnownName known, List<Sought> sought, Set<String> common) {
        var places = new TreeSet<Integer>();
        for (var name : known.names()) {
            var of = wordsOf.get(name);
            var written = new HashSet<String>();
            var parts = new HashSet<String>();
            var having = new TreeSet<Integer>();
            for (var place = 0; place < sought.size(); place++) {
                for (var word : of) {
                    if (sought.get(place).isMetBy(word)) {
                        written.add(word);
                        having.add(place);
                        if (sought.get(place).mayBePart()) {
                            parts.add(word);
                        }
                    }
                }
            }
            if (!written.isEmpty() && known.isNamedBy(written, parts, of, common)) {
                places.addAll(having);
            }
        }
        for (var place = 0; place < sought.size(); place++) {
            if (sought.get(place).written().equals(known.code())) {
                places.add(place);
            }
        }
        return places;
    }

    private void learn(Collection<KnownName> names) {
        var unknown = names.stream()
                .flatMap(known -> known.names().stream())
                .filter(name -> !wordsOf.containsKey(name))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            if (wordsOf.size() > MOST_KEPT) {
                wordsOf.clear();
                learn(names);
                return;
            }
            words.words(unknown)
                    .forEach((name, all) -> wordsOf.put(
                            name,
                            all.stream()
                                    .filter(word -> !word.isStopWord() && !word.isLetter())
                                    .map(Word::stem)
                                    .collect(Collectors.toSet())));
        }
    }

    /** By their names in the editions: a later name must not find anything in a frozen edition. */
    private static List<KnownName> agencies(List<Edition> editions) {
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
                .map(agency -> new KnownName(
                        Kind.AGENCY,
                        KnownName.partsOf(agency.getValue().stream()).toList(),
                        null,
                        facts.get(agency.getKey())))
                .toList();
    }

    private static List<KnownName> ministries(List<Edition> editions) {
        var names = new TreeMap<String, Set<String>>();
        for (var edition : editions) {
            for (var agency : Participant.ofEdition(edition.year())) {
                inEach(agency.ministryName()::in)
                        .forEach(name -> names.computeIfAbsent(agency.ministryCode(), code -> new LinkedHashSet<>())
                                .add(name));
            }
        }
        return names.entrySet().stream()
                .map(ministry -> new KnownName(
                        Kind.MINISTRY,
                        KnownName.partsOf(ministry.getValue().stream()).toList(),
                        ministry.getKey(),
                        List.of()))
                .toList();
    }

    /** The agencies that belonged to the ministry in each edition. */
    private static List<String> ofMinistry(String code, List<Edition> editions) {
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

    private List<KnownName> labels(List<Edition> editions) {
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
                .map(label -> new KnownName(
                        Kind.LABEL,
                        KnownName.partsOf(label.getValue().stream()).toList(),
                        null,
                        List.of(label.getKey())))
                .toList();
    }

    private static Stream<String> inEach(Function<Language, String> name) {
        return Arrays.stream(Language.values()).map(name);
    }

    private static String agencyFact(int year, String orgNumber) {
        return "agency=" + year + "/" + orgNumber;
    }
}
