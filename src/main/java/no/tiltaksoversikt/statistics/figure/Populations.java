package no.tiltaksoversikt.statistics.figure;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaires;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.CrossTabParameters;
import no.tiltaksoversikt.statistics.figure.Population.Subject;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Criterion;

/** The populations of the figures that list them. They are data, written like the criteria of an address. */
@ApplicationScoped
class Populations {

    private static final String FILE = "/statistics/populations.yaml";

    /** One population in the file; what is left out is null. */
    record Entry(
            String code,
            Text heading,
            Text label,
            Subject of,
            List<String> where,
            List<String> not,
            List<String> base) {}

    private final Map<String, List<Population>> byFigure = new LinkedHashMap<>();

    @Inject
    Populations(Questionnaires questionnaires) {
        this(questionnaires.all());
    }

    Populations(Collection<Questionnaire> questionnaires) {
        read().forEach((figure, entries) -> byFigure.put(
                figure,
                entries.stream().map(entry -> population(entry, questionnaires)).toList()));
    }

    /** The populations of a figure, in the order in which it shows them. */
    List<Population> ofFigure(String id) {
        return byFigure.get(id);
    }

    private static Map<String, List<Entry>> read() {
        try (var yaml = Populations.class.getResourceAsStream(FILE)) {
            return YAMLMapper.builder().build().readValue(yaml, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    private static Population population(Entry entry, Collection<Questionnaire> questionnaires) {
        var negated = criteria(entry.not(), questionnaires).stream()
                .map(criterion -> new Criterion(criterion.variable(), criterion.codes(), true));
        return new Population(
                entry.code(),
                entry.heading(),
                entry.label(),
                entry.of() == null ? Subject.MEASURES : entry.of(),
                Stream.concat(criteria(entry.where(), questionnaires).stream(), negated)
                        .toList(),
                entry.base() == null ? null : criteria(entry.base(), questionnaires));
    }

    private static List<Criterion> criteria(List<String> notations, Collection<Questionnaire> questionnaires) {
        return notations == null
                ? List.of()
                : CrossTabParameters.where(
                        notations, variable -> Categories.fixedCodes(variable, questionnaires.stream()));
    }
}
