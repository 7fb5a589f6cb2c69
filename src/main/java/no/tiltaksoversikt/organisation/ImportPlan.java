package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.tiltaksoversikt.organisation.ImportReport.Mistake;
import no.tiltaksoversikt.organisation.ImportReport.Outcome;
import no.tiltaksoversikt.organisation.ImportReport.Row;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/**
 * Applies the rows of an import to the existing histories. Each row adds a period to its organisation's history, or replaces
 * the one that begins on the same day; none is removed. Ministries come first, since agencies refer to them.
 */
final class ImportPlan {

    private static final Text NO_ORGANISATION = Text.of("organisation", "import-plan.no-organisation");
    private static final Text INCOMPLETE = Text.of("organisation", "import-plan.incomplete");
    private static final Text NOTHING_SAID = Text.of("organisation", "import-plan.nothing-said");
    private static final Text NO_DAY = Text.of("organisation", "import-plan.no-day");
    private static final Text TWICE = Text.of("organisation", "import-plan.twice");
    private static final Text NO_BEGINNING = Text.of("organisation", "import-plan.no-beginning");

    private final List<ImportRow> rows;
    private final List<Mistake> mistakes;
    private final Map<String, History> known;
    private final Map<String, History> merged = new LinkedHashMap<>();

    /** A plan for rows and the known histories by key. */
    ImportPlan(List<ImportRow> rows, Collection<Mistake> unreadable, Map<String, History> known, OrganisationUse use) {
        this.rows = rows;
        this.mistakes = new ArrayList<>(unreadable);
        this.known = known;
        // All ministries are merged before any is checked: a code may become free by another row that ends its
        // ministry.
        group(true).forEach(this::merge);
        group(false).forEach(this::merge);
        var all = new HashMap<>(known);
        all.putAll(merged);
        // The agencies that the rows change are checked themselves.
        var besideMinistries = new HashMap<>(all);
        besideMinistries.keySet().removeIf(key -> merged.containsKey(key) && !Ministry.isCode(key));
        merged.forEach((key, history) -> {
            note(key, history, HistoryCheck.faults(key, history, Ministry.isCode(key) ? besideMinistries : all));
            if (known.containsKey(key)) {
                noteRewriting(key, HistoryCheck.rewritten(known.get(key), history, use.daysOf(key)));
            }
        });
        // What else is wrong with a row that cannot be read may follow from that.
        var unread = unreadable.stream().map(Mistake::row).collect(Collectors.toSet());
        mistakes.removeIf(it -> unread.contains(it.row()) && !unreadable.contains(it));
    }

    /** The new or changed histories by key, ministries first. */
    Map<String, History> changed() {
        var changed = new LinkedHashMap<>(merged);
        changed.entrySet().removeIf(it -> it.getValue().equals(known.get(it.getKey())));
        return changed;
    }

    /** The organisations with a mistake in a row. */
    List<String> refused() {
        return mistakes.stream()
                .map(it -> rows.get(it.row() - 1).organisation())
                .distinct()
                .toList();
    }

    ImportReport report(boolean dryRun, Language language) {
        var errorsByRow = mistakes.stream()
                .collect(Collectors.groupingBy(
                        Mistake::row, Collectors.mapping(mistake -> mistake.in(language), Collectors.toList())));
        var reports = new ArrayList<Row>();
        for (var i = 0; i < rows.size(); i++) {
            var number = i + 1;
            var errors = errorsByRow.getOrDefault(number, List.of());
            var row = rows.get(i);
            reports.add(new Row(number, row.organisation(), errors.isEmpty() ? outcome(row) : Outcome.ERROR, errors));
        }
        return ImportReport.of(dryRun, reports);
    }

    private Outcome outcome(ImportRow row) {
        var before = known.get(row.organisation());
        var after = merged.get(row.organisation());
        if (after == null || after.equals(before)) {
            return Outcome.UNCHANGED;
        }
        return before == null ? Outcome.CREATED : Outcome.CHANGED;
    }

    /** The row numbers of each organisation, in order. Rows without a valid identifier are mistakes. */
    private Map<String, List<Integer>> group(boolean ofMinistries) {
        var found = new LinkedHashMap<String, List<Integer>>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.namesMinistry() == ofMinistries) {
                if (ofMinistries && !Ministry.isCode(row.code())) {
                    mistakes.add(new Mistake(i + 1, "code", NO_ORGANISATION));
                } else if (!Agency.isOrgNumber(row.orgNumber())) {
                    mistakes.add(new Mistake(i + 1, "orgNumber", NO_ORGANISATION));
                } else {
                    found.computeIfAbsent(row.organisation(), name -> new ArrayList<>())
                            .add(i + 1);
                }
            }
        }
        return found;
    }

    private void merge(String key, List<Integer> numbers) {
        var isAgency = !Ministry.isCode(key);
        var before = known.getOrDefault(key, History.NONE);
        var names = merge(numbers, before.names(), ImportRow::hasName, ImportRow::name, "nameNb");
        var affiliations = merge(
                numbers,
                before.affiliations(),
                row -> isAgency && row.hasAffiliation(),
                ImportRow::affiliation,
                "skate");
        requireSomething(numbers);
        if (names.isEmpty() || (isAgency && affiliations.isEmpty())) {
            mistakes.add(new Mistake(numbers.get(0), names.isEmpty() ? "nameNb" : "skate", NO_BEGINNING));
            return;
        }
        merged.put(
                key,
                new History(
                        last(numbers, ImportRow::orgNumber, before.orgNumber()),
                        isAgency ? last(numbers, ImportRow::shortName, before.shortName()) : null,
                        names,
                        affiliations,
                        names.get(0).validFrom(),
                        last(numbers, ImportRow::validTo, before.validTo()),
                        last(numbers, ImportRow::succeededBy, before.succeededBy())));
    }

    private void requireSomething(List<Integer> numbers) {
        for (var number : numbers) {
            var row = rows.get(number - 1);
            if (row.saysNothing() || row.losesPart()) {
                mistakes.add(new Mistake(number, "", row.saysNothing() ? NOTHING_SAID : INCOMPLETE));
            }
        }
    }

    private <P extends Period> List<P> merge(
            List<Integer> numbers,
            List<P> known,
            Predicate<ImportRow> isOne,
            Function<ImportRow, P> period,
            String field) {
        var periods = new TreeMap<LocalDate, P>();
        known.forEach(it -> periods.put(it.validFrom(), it));
        var said = new ArrayList<LocalDate>();
        for (var number : numbers) {
            var row = rows.get(number - 1);
            if (!isOne.test(row)) {
                continue;
            }
            if (row.validFrom() == null) {
                mistakes.add(new Mistake(number, "validFrom", NO_DAY));
            } else if (said.contains(row.validFrom())) {
                mistakes.add(new Mistake(number, field, TWICE));
            } else {
                said.add(row.validFrom());
                periods.put(row.validFrom(), period.apply(row));
            }
        }
        return List.copyOf(periods.values());
    }

    /** The value of the last row that has one, otherwise the known value. */
    private <T> T last(List<Integer> numbers, Function<ImportRow, T> member, T known) {
        return numbers.stream()
                .map(number -> member.apply(rows.get(number - 1)))
                .filter(value -> value != null)
                .reduce((earlier, later) -> later)
                .orElse(known);
    }

    private void note(String organisation, History history, List<Fault> faults) {
        for (var fault : faults) {
            var steps = List.of(fault.pointer().substring(1).split("/"));
            var member = steps.get(0);
            var part = steps.get(steps.size() - 1);
            var isOfText = member.equals("names") && !part.equals("validFrom");
            var field = isOfText ? "nameNb" : steps.size() < 3 ? member : part;
            note(organisation, field, fault.message(), row -> switch (member) {
                case "names" -> row.hasName() && begins(row, history.names(), steps.get(1));
                case "affiliations" -> row.hasAffiliation() && begins(row, history.affiliations(), steps.get(1));
                case "validTo" -> row.validTo() != null;
                case "succeededBy" -> row.succeededBy() != null;
                default -> true;
            });
        }
    }

    private static boolean begins(ImportRow row, List<? extends Period> periods, String place) {
        return periods.get(Integer.parseInt(place)).validFrom().equals(row.validFrom());
    }

    private void noteRewriting(String organisation, List<Fault> faults) {
        faults.forEach(fault -> note(
                organisation,
                "validFrom",
                fault.message(),
                row -> fault.pointer().equals("/names") ? row.hasName() : row.hasAffiliation()));
    }

    /** Adds a mistake to the organisation's first row that meets a condition, otherwise to its first row. */
    private void note(String organisation, String field, Text message, Predicate<ImportRow> condition) {
        Integer first = null;
        for (var number = 1; number <= rows.size(); number++) {
            var row = rows.get(number - 1);
            if (organisation.equals(row.organisation())) {
                first = first == null ? Integer.valueOf(number) : first;
                if (condition.test(row)) {
                    mistakes.add(new Mistake(number, field, message));
                    return;
                }
            }
        }
        mistakes.add(new Mistake(first, field, message));
    }
}
