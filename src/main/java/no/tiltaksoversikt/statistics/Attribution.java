package no.tiltaksoversikt.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.Format;
import no.tiltaksoversikt.platform.licence.DataLicence;
import no.tiltaksoversikt.platform.tabular.Cube;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** The source of numbers, their licence, their citation, and their addresses in other formats. */
public record Attribution(String source, DataLicence.View licence, String citation, Map<String, String> links) {

    public static final List<Format> TABLES = List.of(Format.JSON, Format.CSV, Format.JSON_STAT, Format.XLSX);
    public static final List<Format> PICTURES_AND_TABLES =
            List.of(Format.JSON, Format.CSV, Format.JSON_STAT, Format.XLSX, Format.SVG, Format.PNG);

    /** For a table at an address: the path with its parameters, without format and language. */
    public static Attribution of(Cube cube, String address, List<Format> formats) {
        var language = cube.language();
        var links = new LinkedHashMap<String, String>();
        links.put("self", address);
        for (var format : formats) {
            if (format != Format.JSON) {
                var parameters = "lang=" + language.tag() + "&format=" + format.word();
                links.put(format.word(), address + (address.contains("?") ? "&" : "?") + parameters);
            }
        }
        return new Attribution(
                cube.source(),
                DataLicence.View.in(language),
                citation(cube, language),
                Collections.unmodifiableMap(links));
    }

    private static String citation(Cube cube, Language language) {
        return Text.of("statistics", "citation")
                .in(
                        language,
                        Map.of("source", cube.source(), "title", cube.title(), "licence", DataLicence.SHORT_NAME));
    }

    /** The parameter that pins an address to the edition's state; empty while the answer may change. */
    public static String revision(Edition edition) {
        return edition.state().isFrozen() && edition.revision() > 0 ? "revision=" + edition.revision() : "";
    }

    /** The query that pins an address without other parameters. */
    public static String pin(Edition edition) {
        var revision = revision(edition);
        return revision.isEmpty() ? "" : "?" + revision;
    }

    /** A query parameter, with readable codes and separators. */
    public static String parameter(String name, String value) {
        var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        return name + "=" + encoded.replace("%3A", ":").replace("%2C", ",");
    }
}
