package no.tiltaksoversikt.publication.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import no.tiltaksoversikt.platform.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text of the directorate in a chapter.
 *
 * @param justification why the text contains numbers that are not bound
 */
@Schema(name = "ReportSectionRequest")
record SectionRequest(
        @NotNull @Valid Markdown text, @Size(max = 1000) String justification) {

    private static final int LONGEST = 20_000;

    /** The text in the three languages. */
    @Schema(name = "MarkdownTexts")
    record Markdown(
            @NotBlank @Size(max = LONGEST) String nb,
            @NotBlank @Size(max = LONGEST) String nn,
            @NotBlank @Size(max = LONGEST) String en) {

        Text texts() {
            return new Text(nb, nn, en);
        }
    }

    boolean hasJustification() {
        return justification != null && !justification.isBlank();
    }
}
