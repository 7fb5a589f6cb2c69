package no.tiltaksoversikt.list.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Mark;
import no.tiltaksoversikt.list.mapping.FieldHeadings.Match;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.value.AnswerReader;
import no.tiltaksoversikt.list.value.ListWords;

/** Finds the columns that tick off one option each. What a heading alone does not tell, its group and the columns beside it may. */
final class TickColumns {

    private static final int LONGEST = 100;

    /** Real lists have hundreds of headings. */
    private static final int MOST = 5_000;

    private static final String OTHER = "OTHER";
    private static final Set<String> CROSSES = Set.of("x", "✓", "✔", "☑");

    /** Where a heading may end with an option: "Finansiering – Delvis". */
    private static final Pattern BREAK = Pattern.compile("\\s+[-–—:|/]\\s*|[:|]\\s*|\\s+");

    private final Questionnaire questionnaire;
    private final AnswerReader reader;
    private final FieldHeadings headings;

    /** The options that headings name. */
    private final Map<String, List<Tick>> known = new HashMap<>();

    TickColumns(Questionnaire questionnaire, AnswerReader reader, FieldHeadings headings) {
        this.questionnaire = questionnaire;
        this.reader = reader;
        this.headings = headings;
    }

    /** An option that a column ticks off. */
    record Tick(AnswerField field, String code) {

        private boolean isOther() {
            return code.equals(OTHER);
        }
    }

    /**
     * The columns of a table that tick off options.
     *
     * @param chosen by column
     * @param besides the fields of other columns that seem to tick off an option of the agency's own, or hold something else than
     *     ticks
     */
    record Ticks(Map<Integer, Tick> chosen, Map<Integer, String> besides) {}

    /** The columns that tick off options of fields that are not taken. */
    Ticks of(MappedSheet mapped, Predicate<AnswerField> isFree) {
        var chosen = new TreeMap<Integer, Tick>();
        var besides = new TreeMap<Integer, String>();
        var all = IntStream.range(0, mapped.width()).boxed().toList();
        for (var column : all) {
            var cells = ContentGuess.cells(mapped, column);
            if (!cells.isEmpty() && areTicks(cells)) {
                alone(mapped.header(), column, isFree).ifPresent(tick -> chosen.put(column, tick));
            }
        }
        all.forEach(column -> join(mapped, column, chosen, besides));
        IntStream.iterate(mapped.width() - 1, column -> column >= 0, column -> column - 1)
                .forEach(column -> join(mapped, column, chosen, besides));
        var ticked = chosen.values().stream().map(Tick::field).toList();
        for (var column : all) {
            // Nobody has chosen the option yet, but next year's list may be read with the same mapping.
            if (!chosen.containsKey(column)
                    && ContentGuess.cells(mapped, column).isEmpty()) {
                alone(mapped.header(), column, isFree)
                        .filter(tick -> ticked.contains(tick.field()))
                        .ifPresent(tick -> chosen.put(column, tick));
            } else if (!chosen.containsKey(column) && !besides.containsKey(column)) {
                wordsFor(mapped.header(), column, isFree).ifPresent(field -> besides.put(column, field));
            }
        }
        return new Ticks(chosen, besides);
    }

    /** Whether a column that ticks off an option cannot be an answer to another question, whatever its own heading is. */
    boolean isSure(MappedSheet mapped, int column, Tick tick) {
        return tick.isOther()
                || named(mapped.header().groups().get(column))
                        .contains(tick.field().jsonName());
    }

    private static boolean areTicks(List<SheetCell> cells) {
        var ticks = cells.stream()
                .filter(cell -> ListWords.affirmed(cell.shown()).isPresent())
                .count();
        return 2 * ticks >= cells.size();
    }

    /** The option that a heading and its group name. Answers to many questions, such as "partly" and "other", need the group's name. */
    private Optional<Tick> alone(HeaderRow header, int column, Predicate<AnswerField> isFree) {
        var heading = header.headings().get(column);
        var group = named(header.groups().get(column));
        var isOfOthers = group.stream()
                .flatMap(field -> questionnaire.named(field).stream())
                .anyMatch(field -> field.isCoded() || field.type() == AnswerField.Type.BOOLEAN);
        var found = options(heading, isFree).toList();
        return only(found, tick -> group.contains(tick.field().jsonName())).or(() -> {
            var plain = found.stream()
                    .filter(tick -> !isOfOthers && !tick.isOther() && !headings.isAnswer(heading))
                    .toList();
            return only(plain, tick -> tick.field().isList()).or(() -> only(plain, tick -> true));
        });
    }

    /** The options that a heading names, alone or beside their question's own words. */
    private Stream<Tick> options(String heading, Predicate<AnswerField> isFree) {
        if (heading == null || heading.length() > LONGEST || (known.size() >= MOST && !known.containsKey(heading))) {
            return Stream.empty();
        }
        return known.computeIfAbsent(heading, this::options).stream().filter(tick -> isFree.test(tick.field()));
    }

    private List<Tick> options(String heading) {
        var found = new LinkedHashMap<AnswerField, Tick>();
        for (var field : questionnaire.fields()) {
            if (field.isCoded()) {
                reader.option(field, heading).ifPresent(code -> found.put(field, new Tick(field, code)));
            }
        }
        BREAK.matcher(heading).results().forEach(at -> {
            var before = heading.substring(0, at.start());
            var after = heading.substring(at.end());
            part(before, after).ifPresent(tick -> found.putIfAbsent(tick.field(), tick));
            part(after, before).ifPresent(tick -> found.putIfAbsent(tick.field(), tick));
        });
        return List.copyOf(found.values());
    }

    private Optional<Tick> part(String question, String option) {
        return headings.named(question)
                .flatMap(questionnaire::named)
                .filter(AnswerField::isCoded)
                .flatMap(field -> reader.wholeOption(field, option).map(code -> new Tick(field, code)));
    }

    private static Optional<Tick> only(List<Tick> ticks, Predicate<Tick> condition) {
        var fitting = ticks.stream().filter(condition).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private List<String> named(String group) {
        return group == null
                ? List.of()
                : headings.find(group).stream().map(Match::field).toList();
    }

    /** Takes a column for one of the options that those beside it, or in its group, tick off. */
    private void join(MappedSheet mapped, int column, Map<Integer, Tick> chosen, Map<Integer, String> besides) {
        var heading = mapped.header().headings().get(column);
        var before = beside(mapped.header(), column, column - 1, chosen);
        var field = before.or(() -> beside(mapped.header(), column, column + 1, chosen))
                .map(Tick::field)
                .orElse(null);
        if (heading == null || field == null || chosen.containsKey(column)) {
            return;
        }
        var cells = ContentGuess.cells(mapped, column);
        var areTicks = areTicks(cells);
        var isInGroup = mapped.header().groups().get(column) != null;
        var option = options(heading, field::equals)
                .filter(any -> isInGroup || !headings.isAnswer(heading))
                .map(Tick::code)
                .findFirst()
                .or(() -> specified(field, heading));
        if (option.isPresent()
                && (areTicks || (option.get().equals(OTHER) ? isInGroup || before.isPresent() : field.isList()))) {
            chosen.put(column, new Tick(field, option.get()));
            besides.remove(column);
        } else if (option.isPresent() || (areTicks && !cells.isEmpty() && (isInGroup || areCrosses(cells)))) {
            besides.put(column, field.jsonName());
        }
    }

    private static boolean areCrosses(List<SheetCell> cells) {
        return cells.stream().allMatch(cell -> CROSSES.contains(ListWords.key(cell.shown())));
    }

    /** The option for which a heading asks what is meant. */
    private Optional<String> specified(AnswerField field, String heading) {
        return questionnaire
                .questionFor(field)
                .flatMap(question -> question.specification())
                .filter(text ->
                        headings.named(heading).filter(text.jsonName()::equals).isPresent())
                .flatMap(text -> questionnaire.codes(field).stream()
                        .filter(code -> questionnaire.marks(field, code, Mark.SPECIFY))
                        .findFirst());
    }

    private static Optional<Tick> beside(HeaderRow header, int column, int other, Map<Integer, Tick> chosen) {
        return Optional.ofNullable(chosen.get(other))
                .filter(tick -> Objects.equals(
                        header.groups().get(column), header.groups().get(other)));
    }

    /** The question below whose words a column has an option as its heading, although its cells are no ticks. */
    private Optional<String> wordsFor(HeaderRow header, int column, Predicate<AnswerField> isFree) {
        var group = named(header.groups().get(column));
        return options(header.headings().get(column), isFree)
                .map(tick -> tick.field().jsonName())
                .filter(field -> group.contains(field)
                        || Stream.of(column - 1, column + 1)
                                .anyMatch(other -> options(header.headings().get(other), isFree)
                                        .anyMatch(tick -> tick.field().isList()
                                                && tick.field().jsonName().equals(field))))
                .findFirst();
    }
}
