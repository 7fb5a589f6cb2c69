package no.tiltaksoversikt.edition.participant;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All participants of an edition. */
@Schema(name = "ParticipantList", description = "All participants of an edition: whoever is not in it is not invited.")
record ParticipantList(
        @Schema(required = true, maxItems = 10_000) @NotNull @Size(max = 10_000)
        List<@NotNull @Valid Item> items) {

    private static final Set<String> COLUMNS = Set.of("orgNumber", "ministry", "skate", "contactEmail", "language");

    private static final Text UNREADABLE = new Text(
            "Dette er ikke CSV i UTF-8 med overskriftene orgNumber, ministry, skate, contactEmail og language.",
            "Dette er ikkje CSV i UTF-8 med overskriftene orgNumber, ministry, skate, contactEmail og language.",
            "This is not CSV in UTF-8 with the headings orgNumber, ministry, skate, contactEmail and language.");

    /** One of them. */
    @Schema(
            name = "ParticipantListItem",
            description =
                    "A participant. Ministry and Skate membership are those of the register on the edition's day where "
                            + "they are left out.")
    record Item(
            @Schema(required = true, description = "Nine digits.", examples = "974760673") @NotNull
            String orgNumber,

            @Schema(nullable = true, description = "The ministry's code at that time.", examples = "NFD")
            String ministry,

            @Schema(nullable = true, implementation = Boolean.class, description = "Member of Skate at that time.")
            Boolean skate,

            @Schema(nullable = true, description = "Who is written to; never public.", examples = "post@example.com")
            @Size(max = 254)
            @Pattern(regexp = "[^\\s@]+@[^\\s@]+\\.[^\\s@]+")
            String contactEmail,

            @Schema(
                    nullable = true,
                    description = "The language that it is written to in: nb (the default) or nn.",
                    enumeration = {"nb", "nn"})
            @Pattern(regexp = "nb|nn")
            String language) {}

    /** The list in CSV: comma or semicolon, the names of the members as headings in any order. */
    static ParticipantList csv(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var content = text.startsWith("\ufeff") ? text.substring(1) : text;
        var header = content.lines().findFirst().orElse("");
        var mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .build();
        var schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(header.contains(";") ? ';' : ',');
        try (MappingIterator<Map<String, String>> rows =
                mapper.readerForMapOf(String.class).with(schema).readValues(content)) {
            var items = new ArrayList<Item>();
            for (var row : rows.readAll()) {
                items.add(item(row, items.size()));
            }
            return new ParticipantList(items);
        } catch (IOException malformed) {
            throw new Problem(ProblemType.INVALID_BODY, malformed).withFaults(List.of(new Fault("", UNREADABLE)));
        }
    }

    private static Item item(Map<String, String> row, int place) {
        var unknown = new TreeSet<>(row.keySet());
        unknown.removeAll(COLUMNS);
        var skate = row.get("skate");
        var isReadable = unknown.isEmpty()
                && row.get("orgNumber") != null
                && (skate == null || skate.equals("true") || skate.equals("false"));
        if (!isReadable) {
            throw new Problem(ProblemType.INVALID_BODY).withFaults(List.of(new Fault("/items/" + place, UNREADABLE)));
        }
        return new Item(
                row.get("orgNumber"),
                row.get("ministry"),
                skate == null ? null : Boolean.valueOf(skate),
                row.get("contactEmail"),
                row.get("language"));
    }
}
