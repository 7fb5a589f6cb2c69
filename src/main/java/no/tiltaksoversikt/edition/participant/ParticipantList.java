package no.tiltaksoversikt.edition.participant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.organisation.Agency.Affiliation;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.tabular.CsvRows;
import no.tiltaksoversikt.platform.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All participants of an edition, as the directorate writes them. */
@Schema(name = "ParticipantList")
public record ParticipantList(
        @NotNull @Size(max = CsvRows.MOST_ROWS) List<@NotNull @Valid Item> items) {

    private static final List<String> COLUMNS = List.of("orgNumber", "ministry", "skate", "contactEmail", "language");

    private static final Text NO_FLAG = Text.of("edition", "no-flag");

    @Schema(name = "ParticipantListItem")
    public record Item(
            @NotNull String orgNumber,
            String ministry,
            Boolean skate,

            @Size(max = 254) @Pattern(regexp = "[^\\s@]+@[^\\s@]+\\.[^\\s@]+")
            String contactEmail,

            @Pattern(regexp = "nb|nn") String language) {

        /** What the list leaves out is the agency's own. */
        ParticipantPlan plan(Affiliation known) {
            return new ParticipantPlan(
                    ministry == null ? known.ministry() : ministry,
                    skate == null ? known.skate() : skate,
                    contactEmail,
                    language);
        }
    }

    /** Reads the list from CSV, whose headings are the members' names. */
    static ParticipantList csv(byte[] bytes) {
        var items = new ArrayList<Item>();
        var faults = new ArrayList<Fault>();
        for (var row : CsvRows.read(bytes, COLUMNS)) {
            var skate = row.get("skate");
            if (skate != null && !skate.equals("true") && !skate.equals("false")) {
                faults.add(new Fault("/items/" + items.size() + "/skate", NO_FLAG));
            }
            items.add(new Item(
                    row.get("orgNumber"),
                    row.get("ministry"),
                    skate == null ? null : Boolean.valueOf(skate),
                    row.get("contactEmail"),
                    row.get("language")));
        }
        Problem.refuse(faults);
        return new ParticipantList(items);
    }
}
