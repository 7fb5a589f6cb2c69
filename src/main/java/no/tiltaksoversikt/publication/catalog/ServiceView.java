package no.tiltaksoversikt.publication.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.platform.chart.Picture;
import no.tiltaksoversikt.platform.http.Format;
import no.tiltaksoversikt.platform.http.HttpConfig;
import no.tiltaksoversikt.platform.http.MediaFormat;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.licence.LicenceView;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.export.ExportFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The service's links, formats and limits. */
@Schema(name = "Service")
record ServiceView(
        String title,
        List<String> languages,
        LicenceView licence,
        Formats formats,
        Limits limits,
        Map<String, String> links) {

    /** Values of the parameter {@code format}, or file extensions. */
    @Schema(name = "ServiceFormats")
    record Formats(List<String> figures, List<String> tables, List<String> files) {}

    /** Limits of requests and answers. */
    @Schema(name = "ServiceLimits")
    record Limits(long bodyBytes, int pageSize, Integer fileRows, int pictureWidth) {}

    static ServiceView of(int maxBodyMebibytes, Language language) {
        var tables = List.of(Format.JSON, Format.CSV, Format.JSON_STAT, Format.XLSX);
        return new ServiceView(
                CatalogTexts.CATALOG_TITLE.in(language),
                Arrays.stream(Language.values()).map(Language::tag).toList(),
                LicenceView.in(language),
                new Formats(words(Format.values()), words(tables.toArray(Format[]::new)), words(ExportFormat.values())),
                new Limits(maxBodyMebibytes * HttpConfig.MEBIBYTE, PageRequest.LARGEST, null, Picture.WIDEST),
                whereTo());
    }

    private static List<String> words(MediaFormat... formats) {
        return Arrays.stream(formats).map(MediaFormat::word).toList();
    }

    private static Map<String, String> whereTo() {
        var links = new TreeMap<String, String>();
        links.put("self", "/v1");
        links.put("contract", "/openapi.yaml");
        for (var part : List.of("editions", "ministries", "agencies", "catalog")) {
            links.put(part, "/v1/" + part);
        }
        Edition.newestFirst().stream()
                .filter(edition -> edition.state() == EditionState.PUBLISHED)
                .findFirst()
                .ifPresent(edition -> {
                    var path = "/v1/editions/" + edition.year();
                    links.put("edition", path);
                    for (var part : List.of("figures", "measures", "exports")) {
                        links.put(part, path + "/" + part + "?revision=" + edition.revision());
                    }
                });
        return links;
    }
}
