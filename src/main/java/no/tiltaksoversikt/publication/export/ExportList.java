package no.tiltaksoversikt.publication.export;

import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.licence.DataLicence;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The files of an edition. */
record ExportList(
        int edition, String title, DataLicence.View licence, List<String> notes, String dictionary, List<File> files) {

    /** A file. Its size and hash are in the headers of a HEAD response, since they are known only when it has been made. */
    @Schema(name = "ExportFile")
    record File(String format, String mediaType, String url) {}

    static ExportList of(EditionFacts edition, Language language) {
        return new ExportList(
                edition.year(),
                edition.title(language),
                DataLicence.View.in(language),
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
