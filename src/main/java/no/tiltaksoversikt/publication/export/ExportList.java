package no.tiltaksoversikt.publication.export;

import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.licence.LicenceView;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The files of an edition as the API shows them. */
@Schema(name = "ExportList", description = "The files that an edition's public measures can be downloaded as.")
record ExportList(
        @Schema(required = true, examples = "2019") int edition,

        @Schema(required = true, description = "In the language asked for.")
        String title,

        @Schema(required = true) LicenceView licence,

        @Schema(required = true, description = "What must be known when the data are used.")
        List<String> notes,

        @Schema(required = true, description = "Where the columns are described, relative to the server.")
        String dictionary,

        @Schema(required = true) List<File> files) {

    /** One file. Its size and hash are in the headers of a HEAD, since knowing them means making it. */
    @Schema(name = "ExportFile")
    record File(
            @Schema(required = true, examples = "csv") String format,

            @Schema(required = true, examples = "text/csv") String mediaType,

            @Schema(required = true, description = "Relative to the server; a HEAD tells size and hash.")
            String url) {}

    static ExportList of(EditionFacts edition, Language language) {
        return new ExportList(
                edition.year(),
                edition.title(language),
                LicenceView.in(language),
                edition.notes(language),
                dictionary(edition.year()) + edition.pin(),
                Stream.of(ExportFormat.values())
                        .map(format -> new File(
                                format.word(),
                                format.mediaType().toString(),
                                format.path(edition.year()) + edition.pin()))
                        .toList());
    }

    static String path(int editionYear) {
        return "/v1/editions/" + editionYear + "/exports";
    }

    static String dictionary(int editionYear) {
        return path(editionYear) + "/dictionary";
    }
}
