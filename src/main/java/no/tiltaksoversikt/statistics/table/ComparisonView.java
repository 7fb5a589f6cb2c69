package no.tiltaksoversikt.statistics.table;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.Attribution;
import no.tiltaksoversikt.statistics.variable.VariableView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comparison of editions. */
public record ComparisonView(
        VariableView variable,
        List<String> where,
        @JsonIgnore @Schema(hidden = true) List<String> criteria,
        String baseRule,
        boolean multipleAnswers,
        Verdict verdict,
        String note,
        List<EditionView> editions,
        List<CellView> cells,
        List<ChangeView> changes,
        List<String> notes) {

    /** What an edition's percentages are of; none for one without numbers. */
    private List<Long> bases(int edition) {
        return cells.stream()
                .filter(cell -> cell.edition() == edition && cell.count() != null)
                .map(CellView::base)
                .distinct()
                .toList();
    }

    /** The verdict, since it says whether bars may be compared, and what each edition's percentages are of. */
    String caption(Language language) {
        var bases = editions.stream()
                .flatMap(edition -> bases(edition.edition()).stream()
                        .map(base -> edition.edition() + ": "
                                + Text.of("statistics", "n").in(language, Map.of("base", base))))
                .collect(Collectors.joining("; "));
        var isPartlyComparable = verdict == Verdict.BREAK
                && changes.stream()
                        .flatMap(change -> change.categories().stream())
                        .anyMatch(category -> category.verdict() != Verdict.BREAK);
        var word = isPartlyComparable ? "PARTLY" : verdict.name();
        return Text.of("statistics", "verdict." + word).in(language) + ". " + bases;
    }

    /** The population and base of one edition. */
    @Schema(name = "ComparedEdition")
    public record EditionView(
            int edition, int revision, long population, long answered, long notAnswered, long notAsked, long base) {}

    @Schema(name = "ComparedCell")
    public record CellView(int edition, String code, Long count, Long base, Long percent) {}

    /** The changes from one edition to a later one. */
    @Schema(name = "ComparisonChange")
    public record ChangeView(int from, int to, Verdict verdict, String note, List<CategoryChangeView> categories) {}

    /** The change in one category. */
    @Schema(name = "CategoryChange")
    public record CategoryChangeView(String code, Verdict verdict, String note, Long count, Long percentagePoints) {}

    /** The comparison with its source. */
    @Schema(name = "Comparison")
    public record AttributedView(
            String title,
            @JsonUnwrapped ComparisonView comparison,
            @JsonUnwrapped Attribution attribution) {}
}
