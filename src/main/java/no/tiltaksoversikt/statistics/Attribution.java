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
import no.tiltaksoversikt.platform.licence.LicenceView;
import no.tiltaksoversikt.platform.tabular.Cube;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** Where numbers come from, on what terms they may be used, how to cite them, and where they are in other formats. */
public record Attribution(String source, LicenceView licence, String citation, Map<String, String> links) {

    public static final List<Format> TABLES = List.of(Format.JSON, Format.CSV, Format.JSON_STAT, Format.XLSX);
    public static final List<Format> PICTURES_AND_TABLES =
            List.of(Format.JSON, Format.CSV, Format.JSON_STAT, Format.XLSX, Format.SVG, Format.PNG);

    /** Of a table at an address, which begins with the path and has its parameters without format and language. */
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
                cube.source(), LicenceView.in(language), citation(cube, language), Collections.unmodifiableMap(links));
    }

    private static String citation(Cube cube, Language language) {
        return Text.of("statistics", "citation")
                .in(
                        language,
                        Map.of("source", cube.source(), "title", cube.title(), "licence", DataLicence.SHORT_NAME));
    }

    /** The parameter that pins an address to this state; empty while the answer may change. */
    public static String revision(Edition edition) {
        return edition.state().isFrozen() && edition.revision() > 0 ? "revision=" + edition.revision() : "";
    }

    /** A parameter of an address; codes and their separators are readable there. */
    public static String parameter(String name, String value) {
        var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        return name + "=" + encoded.replace("%3A", ":").replace("%2C", ",");
    }
}
