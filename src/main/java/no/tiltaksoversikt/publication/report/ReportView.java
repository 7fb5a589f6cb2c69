package no.tiltaksoversikt.publication.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireView;
import no.tiltaksoversikt.platform.licence.DataLicence;
import no.tiltaksoversikt.publication.CellTable;
import no.tiltaksoversikt.statistics.table.FigureView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An edition's report in one language. */
@Schema(name = "Report")
record ReportView(
        int edition,
        int revision,
        String language,
        String title,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate frozenOn,
        List<String> notes,
        List<ChapterView> chapters,
        List<FootnoteView> footnotes,
        QuestionnaireView questionnaire,
        String source,
        DataLicence.View licence,
        Map<String, String> links) {

    /** A chapter, or a section of one, by its level. */
    @Schema(name = "ReportChapter")
    public record ChapterView(String id, int level, String number, String title, List<BlockView> blocks) {}

    /** The kinds of blocks. */
    @Schema(name = "ReportBlockType")
    public enum BlockType {
        PARAGRAPH,
        LIST,
        SECTION,
        FIGURE,
        LINKS,
        QUESTIONNAIRE
    }

    /** A part of a chapter. Members that its type does not use are left out or empty. */
    @Schema(name = "ReportBlock")
    public record BlockView(
            BlockType type,
            List<SentenceView> sentences,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer number,
            @JsonInclude(JsonInclude.Include.NON_NULL) FigureView figure,
            @JsonInclude(JsonInclude.Include.NON_NULL) CellTable table,
            List<LinkView> links,
            @JsonInclude(JsonInclude.Include.NON_NULL) OwnWordsView ownWords) {

        static BlockView of(BlockType type, List<SentenceView> sentences) {
            return new BlockView(type, sentences, null, null, null, List.of(), null);
        }
    }

    /** The directorate's own text, with its numbers filled in. */
    @Schema(name = "ReportOwnWords")
    public record OwnWordsView(String markdown, String html, List<Integer> footnotes) {}

    /** A sentence and the numbers of its footnotes. */
    @Schema(name = "ReportSentence")
    public record SentenceView(String text, List<Integer> footnotes) {}

    @Schema(name = "ReportFootnote")
    public record FootnoteView(int number, String text) {}

    /** A source of the rules. */
    @Schema(name = "ReportLink")
    public record LinkView(String title, String url) {}
}
