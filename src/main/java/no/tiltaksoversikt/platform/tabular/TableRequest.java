package no.tiltaksoversikt.platform.tabular;

import jakarta.ws.rs.QueryParam;
import no.tiltaksoversikt.platform.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a CSV file or workbook is wanted. */
public class TableRequest {

    private enum Separator {
        SEMICOLON,
        COMMA
    }

    @Parameter(
            description = "Of CSV: what stands between cells. Norwegian spreadsheets expect semicolons.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"semicolon", "comma"},
                            defaultValue = "semicolon"))
    @QueryParam("separator")
    String separator;

    @Parameter(
            description = "Of CSV: whether it begins with a byte order mark, without which Excel garbles æ, ø and å.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
    @QueryParam("bom")
    String bom;

    @Parameter(
            description =
                    "Of CSV and XLSX: labels in the language asked for, codes that are the same in every language, "
                            + "or both, with a column for each.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"labels", "codes", "both"},
                            defaultValue = "labels"))
    @QueryParam("labels")
    String labels;

    /** Refuses values that make no sense, also where the format asked for has no use for them. */
    public void check() {
        dialect();
    }

    Labelling labelling() {
        return Parameters.word("labels", labels, Labelling.class).orElse(Labelling.LABELS);
    }

    /** Semicolons, labels and a byte order mark unless otherwise asked: what a spreadsheet in Norway opens rightly. */
    public CsvDialect dialect() {
        var comma = Parameters.word("separator", separator, Separator.class)
                .filter(Separator.COMMA::equals)
                .isPresent();
        return new CsvDialect(
                comma ? ',' : ';',
                Parameters.flag("bom", bom).orElse(true),
                labelling() == Labelling.CODES ? Headings.NAMES : Headings.LABELS);
    }
}
