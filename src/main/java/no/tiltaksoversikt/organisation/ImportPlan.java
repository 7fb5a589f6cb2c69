package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Map<String, MinistryHistory> knownMinistries;
    private final Map<String, AgencyHistory> knownAgencies;
    private final Map<String, MinistryHistory> ministries = new LinkedHashMap<>();
    private final Map<String, AgencyHistory> agencies = new LinkedHashMap<>();

    ImportPlan(
            List<ImportRow> rows,
            Collection<Mistake> unreadable,
            Map<String, MinistryHistory> knownMinistries,
            Map<String, AgencyHistory> knownAgencies,
            OrganisationUse use) {
        this.rows = rows;
        this.mistakes = new ArrayList<>(unreadable);
        this.knownMinistries = knownMinistries;
        this.knownAgencies = knownAgencies;
        // All ministries are merged before any is checked: a code may become free by another row that ends its
        // ministry.
        group(true).forEach(this::mergeMinistry);
        group(false).forEach(this::mergeAgency);
        var all = new HashMap<>(knownMinistries);
        all.putAll(ministries);
        var numbers = new HashSet<>(knownAgencies.keySet());
        numbers.addAll(agencies.keySet());
        // Those that the rows change are checked themselves.
        var unchanged = new HashMap<>(knownAgencies);
        unchanged.keySet().removeAll(agencies.keySet());
        ministries.forEach((code, history) -> {
            note(code, history.names(), List.of(), Histories.faults(code, history, all, unchanged));
            if (knownMinistries.containsKey(code)) {
                note(code, Histories.rewritten(knownMinistries.get(code), history, use.daysOfMinistry(code)));
            }
        });
        agencies.forEach((orgNumber, history) -> {
            note(
                    orgNumber,
                    history.names(),
                    history.affiliations(),
                    Histories.faults(orgNumber, history, all, numbers));
            if (knownAgencies.containsKey(orgNumber)) {
                note(
                        orgNumber,
                        Histories.rewritten(knownAgencies.get(orgNumber), history, use.daysOfAgency(orgNumber)));
            }
        });
        // What else is wrong with a row that cannot be read may follow from that.
        var unread = unreadable.stream().map(Mistake::row).collect(Collectors.toSet());
        mistakes.removeIf(it -> unread.contains(it.row()) && !unreadable.contains(it));
    }

    /** The new or changed histories, by code. */
    Map<String, MinistryHistory> changedMinistries() {
        return changed(ministries, knownMinistries);
    }

    /** The new or changed histories, by organisation number. */
    Map<String, AgencyHistory> changedAgencies() {
        return changed(agencies, knownAgencies);
    }

    private static <H> Map<String, H> changed(Map<String, H> histories, Map<String, H> known) {
        var changed = new LinkedHashMap<>(histories);
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
        var name = row.organisation();
        return row.namesMinistry()
                ? outcome(knownMinistries.get(name), ministries.get(name))
                : outcome(knownAgencies.get(name), agencies.get(name));
    }

    private static <H> Outcome outcome(H known, H merged) {
        if (merged == null || merged.equals(known)) {
            return Outcome.UNCHANGED;
        }
        return known == null ? Outcome.CREATED : Outcome.CHANGED;
    }

    /** The row numbers of each organisation, in order. Rows without a valid identifier are mistakes. */
    private Map<String, List<Integer>> group(boolean ofMinistries) {
        var found = new LinkedHashMap<String, List<Integer>>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.namesMinistry() == ofMinistries) {
                if (row.namesMinistry() && !Histories.isCode(row.code())) {
                    mistakes.add(new Mistake(i + 1, "code", NO_ORGANISATION));
                } else if (!Histories.isNumber(row.orgNumber())) {
                    mistakes.add(new Mistake(i + 1, "orgNumber", NO_ORGANISATION));
                } else {
                    found.computeIfAbsent(row.organisation(), name -> new ArrayList<>())
                            .add(i + 1);
                }
            }
        }
        return found;
    }

    private void mergeMinistry(String code, List<Integer> numbers) {
        var known = knownMinistries.get(code);
        var names = merge(
                numbers, known == null ? List.of() : known.names(), ImportRow::hasName, ImportRow::name, "nameNb");
        requireSomething(numbers);
        if (names.isEmpty()) {
            mistakes.add(new Mistake(numbers.get(0), "nameNb", NO_BEGINNING));
            return;
        }
        ministries.put(
                code,
                new MinistryHistory(
                        last(numbers, ImportRow::orgNumber, known == null ? null : known.orgNumber()),
                        names,
                        names.get(0).validFrom(),
                        last(numbers, ImportRow::validTo, known == null ? null : known.validTo()),
                        last(numbers, ImportRow::succeededBy, known == null ? List.of() : known.succeededBy()),
                        null));
    }

    private void mergeAgency(String orgNumber, List<Integer> numbers) {
        var known = knownAgencies.get(orgNumber);
        var names = merge(
                numbers, known == null ? List.of() : known.names(), ImportRow::hasName, ImportRow::name, "nameNb");
        var affiliations = merge(
                numbers,
                known == null ? List.of() : known.affiliations(),
                ImportRow::hasAffiliation,
                ImportRow::affiliation,
                "skate");
        requireSomething(numbers);
        if (names.isEmpty() || affiliations.isEmpty()) {
            mistakes.add(new Mistake(numbers.get(0), names.isEmpty() ? "nameNb" : "skate", NO_BEGINNING));
            return;
        }
        agencies.put(
                orgNumber,
                new AgencyHistory(
                        last(numbers, ImportRow::shortName, known == null ? null : known.shortName()),
                        names,
                        affiliations,
                        names.get(0).validFrom(),
                        last(numbers, ImportRow::validTo, known == null ? null : known.validTo()),
                        last(numbers, ImportRow::succeededBy, known == null ? List.of() : known.succeededBy()),
                        null));
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

    private void note(
            String organisation, List<NamePeriod> names, List<AffiliationPeriod> affiliations, List<Fault> faults) {
        for (var fault : faults) {
            var steps = List.of(fault.pointer().substring(1).split("/"));
            switch (steps.get(0)) {
                case "names" ->
                    note(
                            organisation,
                            steps.get(2).equals("nb") ? "nameNb" : steps.get(2),
                            fault.message(),
                            row -> row.hasName() && begins(row, names, steps.get(1)));
                case "affiliations" ->
                    note(
                            organisation,
                            steps.get(2),
                            fault.message(),
                            row -> row.hasAffiliation() && begins(row, affiliations, steps.get(1)));
                case "validTo" -> note(organisation, "validTo", fault.message(), row -> row.validTo() != null);
                case "succeededBy" ->
                    note(organisation, "succeededBy", fault.message(), row -> row.succeededBy() != null);
                default -> note(organisation, steps.get(0), fault.message(), row -> true);
            }
        }
    }

    private static boolean begins(ImportRow row, List<? extends Period> periods, String place) {
        return periods.get(Integer.parseInt(place)).validFrom().equals(row.validFrom());
    }

    private void note(String organisation, Map<String, Text> rewritten) {
        rewritten.forEach((pointer, message) -> note(
                organisation,
                "validFrom",
                message,
                row -> pointer.equals("/names") ? row.hasName() : row.hasAffiliation()));
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
