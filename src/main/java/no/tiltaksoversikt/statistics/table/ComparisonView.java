package no.tiltaksoversikt.statistics.table;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
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

    /** Whether some category can be compared although the variable cannot. */
    @JsonIgnore
    boolean isPartlyComparable() {
        return verdict == Verdict.BREAK
                && changes.stream()
                        .flatMap(change -> change.categories().stream())
                        .anyMatch(category -> category.verdict() != Verdict.BREAK);
    }

    /** What an edition's percentages are of; none for one without numbers. */
    List<Long> bases(int edition) {
        return cells.stream()
                .filter(cell -> cell.edition() == edition && cell.count() != null)
                .map(CellView::base)
                .distinct()
                .toList();
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
    record AttributedView(
            String title,
            @JsonUnwrapped ComparisonView comparison,
            @JsonUnwrapped Attribution attribution) {}
}
