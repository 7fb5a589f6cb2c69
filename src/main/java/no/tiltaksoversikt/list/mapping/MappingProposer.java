package no.tiltaksoversikt.list.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.list.mapping.FieldHeadings.Match;
import no.tiltaksoversikt.list.sheet.ListSheet;
import no.tiltaksoversikt.list.value.AnswerReader;
import no.tiltaksoversikt.list.value.ListWords;

/** Proposes a mapping of a list's columns. */
public final class MappingProposer {

    private static final int KEPT = 2 * FieldHeadings.EXACT;

    private final Questionnaire questionnaire;
    private final FieldHeadings headings;
    private final ContentGuess content;
    private final Map<String, ListMapping.Column> kept = new HashMap<>();
    private final Map<String, Map<String, String>> keptValues;

    /** A column that may belong to a field. */
    private record Candidate(int column, Match match) {}

    /** {@code last} is the mapping that the agency used last; without columns if there is none. */
    public MappingProposer(Questionnaire questionnaire, int year, ListMapping last) {
        this.questionnaire = questionnaire;
        headings = new FieldHeadings(questionnaire, year);
        content = new ContentGuess(questionnaire, new AnswerReader(questionnaire));
        keptValues = last.values();
        last.columns().stream()
                .filter(column -> column.header() != null && isKnown(column.field()))
                .forEach(column -> kept.putIfAbsent(ListWords.key(column.header()), column));
    }

    private boolean isKnown(String field) {
        return ListMapping.REFERENCE.equals(field)
                || ListMapping.ACKNOWLEDGEMENTS.equals(field)
                || questionnaire.named(field).isPresent();
    }

    /** The sheet and the header row that a mapping names, or the most likely ones. */
    public MappedSheet find(List<ListSheet> sheets, ListMapping mapping) {
        var fields = new HashMap<String, String>();
        kept.forEach((heading, column) -> fields.put(heading, column.field()));
        var finder = new HeaderFinder(headings, fields);
        var named = sheets.stream()
                .filter(sheet -> sheet.name().equals(mapping.sheet()))
                .toList();
        var shown = sheets.stream().filter(sheet -> !sheet.isHidden()).toList();
        var found = finder.among(!named.isEmpty() ? named : shown.isEmpty() ? sheets : shown);
        var header = mapping.headerRow() == null ? found.header() : HeaderRow.of(found.sheet(), mapping.headerRow());
        return new MappedSheet(found.sheet(), header);
    }

    /** The proposal for a sheet. */
    public ListMapping propose(MappedSheet mapped) {
        var columns = new TreeMap<Integer, ListMapping.Column>();
        var taken = new HashSet<String>();
        candidates(mapped).forEach(candidate -> {
            if (!columns.containsKey(candidate.column())
                    && taken.add(candidate.match().field())) {
                columns.put(candidate.column(), column(mapped, candidate));
            }
        });
        content.fill(mapped, columns, taken);
        return new ListMapping(
                mapped.sheet().name().isEmpty() ? null : mapped.sheet().name(),
                mapped.header().number(),
                List.copyOf(columns.values()),
                valuesOf(taken));
    }

    private Map<String, Map<String, String>> valuesOf(Set<String> fields) {
        var values = new TreeMap<>(keptValues);
        values.keySet().retainAll(fields);
        return values;
    }

    /** The highest score first; visible columns before hidden ones. */
    private List<Candidate> candidates(MappedSheet mapped) {
        var candidates = new ArrayList<Candidate>();
        for (var column = 0; column < mapped.sheet().width(); column++) {
            var place = column;
            matches(mapped.header(), column).stream()
                    // The question's name above columns of options is no match for any of them.
                    .filter(match -> match.score() >= FieldHeadings.WORDS || !content.isTicked(mapped, place))
                    .map(match -> content.weigh(mapped, place, match))
                    .forEach(match -> candidates.add(new Candidate(place, match)));
        }
        candidates.sort(Comparator.<Candidate>comparingInt(
                        candidate -> -candidate.match().score())
                .thenComparing(candidate -> mapped.sheet().hiddenColumns().contains(candidate.column()))
                .thenComparingInt(Candidate::column));
        return candidates;
    }

    private List<Match> matches(HeaderRow header, int column) {
        var shown = header.shown(column);
        if (shown == null) {
            return List.of();
        }
        var before = kept.get(ListWords.key(shown));
        if (before != null) {
            return List.of(new Match(before.field(), KEPT));
        }
        var own = header.headings().get(column);
        var matches = new ArrayList<Match>(own == null ? List.of() : headings.find(own));
        if (matches.isEmpty()) {
            matches.addAll(headings.find(shown));
        }
        return matches;
    }

    private ListMapping.Column column(MappedSheet mapped, Candidate candidate) {
        var field = candidate.match().field();
        var header = mapped.header().shown(candidate.column());
        var before = Optional.ofNullable(kept.get(ListWords.key(header)));
        var isAmount = questionnaire
                .named(field)
                .filter(found -> found.type() == AnswerField.Type.AMOUNT)
                .isPresent();
        var unit = before.map(ListMapping.Column::unit)
                .or(() -> isAmount ? FieldHeadings.unit(header) : Optional.empty())
                .or(() -> isAmount
                        ? FieldHeadings.unit(mapped.header().groups().get(candidate.column()))
                        : Optional.empty());
        return new ListMapping.Column(
                ListSheet.letters(candidate.column()),
                header,
                field,
                unit.orElse(null),
                before.map(ListMapping.Column::code).orElse(null));
    }
}
