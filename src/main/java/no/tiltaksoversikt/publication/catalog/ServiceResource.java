package no.tiltaksoversikt.publication.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.licence.DataLicence;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.publication.export.ExportFormat;
import no.tiltaksoversikt.statistics.Attribution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The entry point: links, formats and limits. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Open data")
class ServiceResource {

    private final HttpConfig config;
    private final RequestLanguage language;

    ServiceResource(HttpConfig config, RequestLanguage language) {
        this.config = config;
        this.language = language;
    }

    @Schema(name = "Service")
    record ServiceView(
            String title,
            List<String> languages,
            DataLicence.View licence,
            Formats formats,
            Limits limits,
            Map<String, String> links) {}

    /** Values of the parameter {@code format}, or file extensions. */
    @Schema(name = "ServiceFormats")
    record Formats(List<String> figures, List<String> tables, List<String> files) {}

    /** Limits of requests and answers. */
    @Schema(name = "ServiceLimits")
    record Limits(long bodyBytes, int pageSize, Integer fileRows, int pictureWidth) {}

    @GET
    public ServiceView getService() {
        return new ServiceView(
                Text.of("publication", "catalog.title").in(language.get()),
                Arrays.stream(Language.values()).map(Language::tag).toList(),
                DataLicence.View.in(language.get()),
                new Formats(
                        words(List.of(Format.values())),
                        words(Attribution.TABLES),
                        words(List.of(ExportFormat.values()))),
                new Limits(config.maxBodyMebibytes() * HttpConfig.MEBIBYTE, PageRequest.LARGEST, null, Picture.WIDEST),
                links());
    }

    private static List<String> words(List<? extends MediaFormat> formats) {
        return formats.stream().map(MediaFormat::word).toList();
    }

    private static Map<String, String> links() {
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
