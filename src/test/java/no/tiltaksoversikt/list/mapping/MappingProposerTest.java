package no.tiltaksoversikt.list.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.list.sheet.ListFile;
import no.tiltaksoversikt.list.value.AmountUnit;
import org.junit.jupiter.api.Test;

class MappingProposerTest {

    @Test
    void short_headings_of_several_languages_are_known() {
        assertThat(fields("Ref;Project name;E-mail;Financing;Total cost;Phase;Comments\n1;A;a@b.no;Yes;5;Idea;x\n"))
                .containsExactly(
                        Map.entry("A", "reference"),
                        Map.entry("B", "name"),
                        Map.entry("C", "contactEmail"),
                        Map.entry("D", "financing"),
                        Map.entry("E", "totalCost"),
                        Map.entry("F", "phase"),
                        Map.entry("G", "comments"));
        assertThat(fields("Saksnr;Namn på tiltaket;Finansiering;Kostnadsramme;Fase\n1;A;Ja;5;Idé\n")
                        .values())
                .containsExactly("reference", "name", "financing", "totalCost", "phase");
    }

    @Test
    void names_of_fields_and_numbers_of_questions_are_known() {
        assertThat(fields("reference,name,totalCost,reusesShared\nA-1,Ny,5,YES\n")
                        .values())
                .containsExactly("reference", "name", "totalCost", "reusesShared");
        assertThat(fields("Ref;Q3;Spm 7;Nr. 10;12. Hvem er med?\n1;A;Ja;Idé;\n").values())
                .startsWith("reference", "name", "financing", "phase");
    }

    @Test
    void a_running_number_is_not_taken_for_the_key_where_there_is_one() {
        assertThat(fields("Nr;Prosjektnummer;Prosjekt\n1;A-17;Ny\n"))
                .containsExactly(Map.entry("B", "reference"), Map.entry("C", "name"));
    }

    @Test
    void the_budget_is_that_of_the_edition() {
        assertThat(fields("Navn;Budsjett 2025;Budsjett 2026;Budsjett 2027\nA;1;2;3\n"))
                .containsExactly(Map.entry("A", "name"), Map.entry("C", "currentYearBudget"));
    }

    @Test
    void the_contact_is_the_column_with_addresses() {
        assertThat(fields("Tiltak;Kontaktperson;E-postadresse til kontakt\nA;Kari;kari@etaten.no\n"))
                .containsEntry("C", "contactEmail");
        assertThat(fields("Tiltak;Fase;Hvem\nA;Idé;kari@etaten.no\n")).containsEntry("C", "contactEmail");
    }

    @Test
    void a_column_is_known_by_what_stands_in_it() {
        assertThat(fields("Navn;Kostnad;Hva slags\nA;1;Skytjenester\nB;2;IoT (internet of things)\n"))
                .containsEntry("C", "technologies");
        assertThat(fields("Navn;Kostnad;Hva slags\nA;1;Ja\nB;2;Nei\n")).doesNotContainKey("C");
    }

    @Test
    void units_are_read_from_headings() {
        for (var heading : List.of(
                "Kostnad (MNOK)",
                "Kostnad i mill. kr",
                "Total kostnad (i mill. kroner)",
                "Kostnad, mill. kr",
                "Kostnad MNOK")) {
            assertThat(propose("Navn;" + heading + "\nA;12,5\n").columns().get(1))
                    .as(heading)
                    .isEqualTo(new ListMapping.Column("B", heading, "totalCost", AmountUnit.MILLIONS, null));
        }
        assertThat(propose("Navn;Kostnad (1000 kr)\nA;12\n").columns().get(1).unit())
                .isEqualTo(AmountUnit.THOUSANDS);
        assertThat(propose("Navn;Kostnad (kr)\nA;12\n").columns().get(1).unitOrKroner())
                .isEqualTo(AmountUnit.KRONER);
    }

    @Test
    void the_header_row_is_the_one_with_known_headings() {
        assertThat(propose("Digitaliseringsportefølje;;\n;;\nNavn;Fase;Kostnad\nA;Idé;1\n")
                        .headerRow())
                .isEqualTo(3);
        assertThat(propose("Alfa;Beta\nx;y\n").headerRow()).isEqualTo(1);
        assertThat(propose("1;2\n3;4\n").headerRow()).isZero();
    }

    @Test
    void crosses_under_options_are_choices() {
        var mapping = propose("Navn;Kostnad;Skytjenester;Robotteknologi\nA;1;x;\nB;2;;X\n");
        assertThat(mapping.columns())
                .contains(
                        new ListMapping.Column("C", "Skytjenester", "technologies", null, "CLOUD"),
                        new ListMapping.Column("D", "Robotteknologi", "technologies", null, "ROBOTICS"));
    }

    @Test
    void what_was_said_last_comes_first() {
        var last = new ListMapping(
                null,
                null,
                false,
                List.of(),
                List.of(
                        new ListMapping.Column("X", "Alfa", "name", null, null),
                        new ListMapping.Column("Y", "Beta", "totalCost", AmountUnit.BILLIONS, null)),
                Map.of("phase", Map.of("a", "IDEA")));
        var proposer = new MappingProposer(new QuestionnaireCatalogue().get("2019"), 2026, last);
        var sheets = ListFile.read("Rapport\nFase;beta;Navn;ALFA\nIdé;1;x;y\n".getBytes(StandardCharsets.UTF_8), null)
                .sheets();
        var proposal = proposer.propose(proposer.find(sheets, ListMapping.NONE), List.of());
        assertThat(proposal.columns())
                .containsExactly(
                        new ListMapping.Column("A", "Fase", "phase", null, null),
                        new ListMapping.Column("B", "beta", "totalCost", AmountUnit.BILLIONS, null),
                        new ListMapping.Column("D", "ALFA", "name", null, null));
        assertThat(proposal.values()).containsKey("phase");
    }

    private static Map<String, String> fields(String csv) {
        var fields = new LinkedHashMap<String, String>();
        propose(csv).columns().forEach(column -> fields.put(column.column(), column.field()));
        return fields;
    }

    private static ListMapping propose(String csv) {
        var proposer = new MappingProposer(new QuestionnaireCatalogue().get("2019"), 2026, ListMapping.NONE);
        var sheets = ListFile.read(csv.getBytes(StandardCharsets.UTF_8), null).sheets();
        return proposer.propose(proposer.find(sheets, ListMapping.NONE), List.of());
    }

    @Test
    void a_cost_of_one_is_no_cross() {
        assertThat(fields("Navn;Kostnad\nA;1\nB;0\n")).containsEntry("B", "totalCost");
    }
}
