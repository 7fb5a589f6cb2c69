package no.tiltaksoversikt.list.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.list.sheet.ListFile;
import no.tiltaksoversikt.list.value.AmountUnit;
import no.tiltaksoversikt.platform.text.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void budgets_of_another_year_are_left_out() {
        for (var list : List.of(
                "Virksomhetsplan og budsjett 2025;\n\nNavn;Budsjett\nA;1\n",
                "Budsjettår:;2027\nNavn;Årets budsjett\nA;1\n",
                "Navn;Budsjett;År\nA;1;2025\nB;2;2025\n",
                "Navn;Budsjett;År\nA;1;2025\nB;2;2026\n")) {
            assertThat(proposal(list).unread()).as(list).containsEntry(1, "currentYearBudget");
            assertThat(fields(list)).as(list).doesNotContainValue("currentYearBudget");
        }
        for (var list : List.of(
                "Budsjett 2025–2029;\n\nNavn;Budsjett\nA;1\n",
                "Budsjettstatus per 31.12.2025;\n\nNavn;Budsjett\nA;1\n",
                "Budsjett, oppdatert november 2025;\n\nNavn;Budsjett\nA;1\n",
                "Budsjett vedtatt 2025-12-15;\n\nNavn;Budsjett\nA;1\n",
                "Budsjett per 15/11/2025;\n\nNavn;Budsjett\nA;1\n",
                "Virksomhetsplan 2025;\n\nNavn;Budsjett\nA;1\n",
                "Virksomhetsplan og budsjett 2025;\n\nNavn;Budsjett 2026\nA;1\n",
                "Navn;Budsjett;År\nA;1;2026\n")) {
            assertThat(fields(list)).as(list).containsEntry("B", "currentYearBudget");
        }
    }

    @Test
    void headings_are_those_of_exports() {
        assertThat(fields("Summary;Status;Custom field (Phase)\nA;To Do;Idé\n"))
                .containsExactly(Map.entry("A", "name"), Map.entry("C", "phase"));
        assertThat(fields("Oppgavenavn;Kostnad\nA;5\n")).containsEntry("A", "name");
        assertThat(fields("Radetiketter;Sum av Kostnad\nA;5\n")).containsEntry("A", "name");
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
                    .isEqualTo(new ListMapping.Column("B", heading, "totalCost", AmountUnit.MILLIONS, null, null));
        }
        for (var heading : List.of("Kostnad (MNOK eks. mva.)", "Kostnad (1 000 000 kr)", "Total kostnad P50 mill")) {
            assertThat(propose("Navn;" + heading + "\nA;12,5\n")
                            .columns()
                            .get(1)
                            .unit())
                    .as(heading)
                    .isEqualTo(AmountUnit.MILLIONS);
        }
        for (var heading : List.of("Kostnad ('000)", "Kostnad (i hele 1 000)", "Kostnad i hele tusen")) {
            assertThat(propose("Navn;" + heading + "\nA;12,5\n")
                            .columns()
                            .get(1)
                            .unit())
                    .as(heading)
                    .isEqualTo(AmountUnit.THOUSANDS);
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
        var mapping = propose("Navn;Kostnad;Skytjenester;Robotteknologi;AI/KI\nA;1;x;;\nB;2;;X;x\n");
        assertThat(mapping.columns())
                .contains(
                        new ListMapping.Column("C", "Skytjenester", "technologies", null, "CLOUD", null),
                        new ListMapping.Column("D", "Robotteknologi", "technologies", null, "ROBOTICS", null),
                        new ListMapping.Column("E", "AI/KI", "technologies", null, "AI", null));
    }

    @Test
    void what_was_said_last_comes_first() {
        var last = new ListMapping(
                null,
                null,
                false,
                List.of(),
                List.of(
                        new ListMapping.Column("X", "Alfa", "name", null, null, null),
                        new ListMapping.Column("Y", "Beta", "totalCost", AmountUnit.BILLIONS, null, null)),
                Map.of("phase", Map.of("a", "IDEA")));
        var sheets = ListFile.read("Rapport\nFase;beta;Navn;ALFA\nIdé;1;x;y\n".getBytes(StandardCharsets.UTF_8), null)
                .sheets();
        var proposal = new MappingProposer(
                        new QuestionnaireCatalogue().get("2019"), 2026, last, sheets, ListMapping.NONE)
                .propose()
                .mapping();
        assertThat(proposal.columns())
                .containsExactly(
                        new ListMapping.Column("A", "Fase", "phase", null, null, null),
                        new ListMapping.Column("B", "beta", "totalCost", AmountUnit.BILLIONS, null, null),
                        new ListMapping.Column("D", "ALFA", "name", null, null, null));
        assertThat(proposal.values()).containsKey("phase");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unntatt offentlighet",
                "Unntatt offentlighet?",
                "Unntas offentlighet",
                "Unntak fra offentlighet",
                "Skal tiltaket unntas offentlighet?",
                "Skal det unntas offentlighet helt eller delvis?",
                "Kan ikke publiseres",
                "U.off.",
                "Unnateke offentlegheit",
                "Exempt from public disclosure",
                "Exempt",
                "Not publishable (yes/no)"
            })
    void a_heading_that_says_the_opposite_is_read_as_such(String heading) {
        assertThat(propose("Navn;Fase;" + heading + "\nA;Idé;Ja\n").columns().get(2))
                .isEqualTo(new ListMapping.Column("C", heading, "publishable", null, null, true));
    }

    @ParameterizedTest
    @CsvSource({
        "publishable,Ikke unntatt offentlighet,Ja",
        "publishable,Unntatt offentlighet (hjemmel),Ja",
        "publishable,Unntatt offentlighet,offl. § 14",
        "publishable,'Skal all informasjon om prosjektet/tiltaket helt eller delvis unntas offentlighet, eller"
                + " hva?',Ja",
        "financing,Mangler finansiering,Ja",
        "financing,Ikke finansiert,Ja",
        "financing,Søkt finansiering,Ja",
        "financing,Finansiering (%),Ja",
        "reusesShared,Ikke gjenbruk,Ja",
        "involvesOthers,Involverer ikke andre,Ja",
        "involvesOthers,Involverer ikke prosjektet/tiltaket andre virksomheter?,Ja",
        "phase,Forrige fase,Idé",
        "phase,Fase i fjor,Idé",
        "phase,Fase 2025,Idé",
        "phase,Neste fase,Idé",
        "phase,Planlagt fase,Idé",
        "totalCost,Total kostnad i fjor,5",
        "totalCost,Påløpt kostnad,5",
        "totalCost,Årlig kostnad,5",
        "totalCost,Total gevinst,5",
        "totalCost,Avvik kostnad,5",
        "totalCost,Ikke-finansiert del av kostnad,5",
        "totalCost,Andre virksomheters kostnad,5",
        "totalCost,Gjenstående kostnad (MNOK),5",
        "totalCost,Kostnad 2026,5",
        "totalCost,Kostnad (USD),5",
        "totalCost,Total cost (MEUR),5",
        "totalCost,Kostnad (TEUR),5",
        "totalCost,Kostnad (k€),5",
        "totalCost,Kostnad i MSEK,5",
        "totalCost,Kostnad (årsverk),5",
        "totalCost,Kostnad (%),5",
        "totalCost,Kostnad (hundre tusen),5",
        "currentYearBudget,Budsjett 2027,5"
    })
    void a_heading_with_words_that_may_change_its_meaning_is_not_proposed_but_named(
            String field, String heading, String cell) {
        var proposal = proposal("Navn;E-post;" + heading + "\nA;a@b.no;" + cell + "\nB;a@b.no;Nei\nC;a@b.no;Konsept\n");
        assertThat(proposal.mapping().columns())
                .extracting(ListMapping.Column::field)
                .doesNotContain(field);
        assertThat(proposal.unread()).containsKey(2);
    }

    @Test
    void a_heading_may_have_words_that_leave_its_meaning() {
        assertThat(fields("Prosjektnavn (kort);Total kostnadsramme for prosjektet (P85);Fase (velg én);Kan"
                                + " publiseres (ja/nei);Effekter (inntil 3);Budsjett 2026 i hele 1000 kr\n"
                                + "A;5;Idé;Ja;;5\n")
                        .values())
                .contains("totalCost", "phase", "publishable", "expectedEffects", "currentYearBudget");
    }

    @Test
    void of_two_columns_with_one_heading_the_second_is_named() {
        var proposal = proposal("Navn;Total kostnad;Total kostnad\nA;5;6\n");
        assertThat(proposal.mapping().columns().get(1).column()).isEqualTo("B");
        assertThat(proposal.unread()).isEqualTo(Map.of(2, "totalCost"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "totalCost | C | Investering (tkr);Totalkostnad (tkr)",
                "totalCost | D | Investering (tkr);Drift (tkr);Totalt (tkr)",
                "totalCost | B | Totalt (tkr);Investering (tkr);Drift (tkr)",
                "totalCost | C | Investering (tkr);Sum (tkr)",
                "totalCost | C | Investment;Total cost",
                "totalCost | B | Investering (tkr)",
                "totalCost | C | Kostnad;Total kostnadsramme",
                "totalCost | D | Investeringskostnad;Driftskostnad;Totalkostnad",
                "totalCost | C | Total kostnadsramme;Herav egen virksomhet",
                "totalCost | C | Total kostnadsramme;Vår andel",
                "totalCost | C | Total kostnad;Kostnad egen virksomhet",
                "totalCost | B | Kostnad egen virksomhet;Total kostnad",
                "totalCost | C | Total kostnad;Kostnad for eiga verksemd",
                "totalCost | C | Total cost;Of which own agency",
                "totalCost | B | Total kostnad;Budsjett 2026;Herav egen virksomhet",
                "currentYearBudget | D | Total kostnad;Budsjett 2026;Herav egen virksomhet",
                "currentYearBudget | C | Budsjett;Budsjett 2026",
                "currentYearBudget | B | Budsjett 2026;Budsjett",
                "currentYearBudget | C | Budget;Budget 2026",
                "totalCost | C | Kostnad eks. mva;Kostnad inkl. mva",
                "totalCost | C | Cost excl. VAT;Cost incl. VAT",
                "totalCost | C | Kostnadsramme P50 (MNOK);Kostnadsramme P85 (MNOK)",
                "totalCost | B | Kostnadsramme P85 (MNOK);Kostnadsramme P50 (MNOK)",
                "totalCost | C | Styringsramme;Kostnadsramme"
            })
    void of_several_amounts_the_one_that_the_question_asks_for_is_read(String field, String column, String amounts) {
        var count = amounts.split(";").length;
        var proposal = proposal("Navn;" + amounts + "\nA;1000000;2000000;3000000\nB;1500000;2500000;3500000\n");
        assertThat(proposal.mapping().columns())
                .filteredOn(mapped -> mapped.field().equals(field))
                .extracting(ListMapping.Column::column)
                .containsExactly(column);
        // None of the others is passed over.
        assertThat(proposal.mapping().columns().size()
                        + proposal.unread(proposal.mapping()).size())
                .isEqualTo(count + 1);
    }

    @Test
    void of_amounts_that_suit_equally_none_is_read() {
        var proposal = proposal("Navn;Fase;Estimert kostnad;Antatt kostnad\nA;Idé;1;2\nB;Idé;3;4\n");
        assertThat(proposal.mapping().has("totalCost")).isFalse();
        assertThat(proposal.unread()).isEqualTo(Map.of(2, "totalCost", 3, "totalCost"));
        assertThat(fields("Navn;Fase;Estimert kostnad;Antatt kostnad\nA;Idé;1;1\nB;Idé;3;3\n"))
                .containsEntry("C", "totalCost");
    }

    @Test
    void a_vague_heading_counts_only_where_no_other_does() {
        for (var headings :
                List.of("Beskrivelse;Hovedleveranse", "Skildring;Hovudleveranse", "Description;Main deliverable")) {
            assertThat(fields("Navn;" + headings + "\nA;Lang;Portal\n")).containsEntry("C", "deliverable");
        }
        assertThat(fields("Navn;Fase;Beskrivelse\nA;Idé;Lang\n")).containsEntry("C", "deliverable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Beløp (tkr) | 10 | totalCost",
                "Kost (tkr) | 10 | totalCost",
                "Pris | 10 | totalCost",
                "P50 (MNOK) | 12,5 | totalCost",
                "Price (NOK million) | 12.5 | totalCost",
                "Verdi (USD) | 10 | totalCost",
                "Behov 2026 (tkr) | 10 | currentYearBudget",
                "Løyving 2026 | 10 | currentYearBudget",
                "2025 | 10 | totalCost",
                "2026 | 10 | currentYearBudget",
                "Sum | 10 | totalCost"
            })
    void a_column_of_amounts_that_is_not_read_is_named(String heading, String cell, String field) {
        var proposal = proposal("Navn;Fase;" + heading + "\nA;Idé;" + cell + "\nB;Konsept;" + cell + "\n");
        assertThat(proposal.mapping().columns()).hasSize(2);
        assertThat(proposal.unread()).isEqualTo(Map.of(2, field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Antall ansatte;5",
                "År;2026",
                "Prosjektleder;Kari",
                "Notater 2026;tekst",
                "Poeng;5",
                "Kjøpes i 2026;Ja"
            })
    void other_columns_are_passed_over(String column) {
        var parts = column.split(";");
        assertThat(proposal("Navn;Fase;" + parts[0] + "\nA;Idé;" + parts[1] + "\n")
                        .unread())
                .isEmpty();
    }

    @Test
    void a_column_of_dates_that_is_not_read_is_named_where_the_questionnaire_asks_for_dates() throws Exception {
        var list = "Navn;Fase;Oppstart;Ferdig;Frist\nA;Idé;01.02.2026;2027-01-01;snart\nB;Idé;;31.12.2027;2026\n";
        assertThat(proposal(list).unread()).isEmpty();
        ObjectNode document = YamlFile.read("/questionnaire/2019.yaml", new TypeReference<>() {});
        for (var field : List.of("startDate", "endDate")) {
            document.withArray("questions").add(JsonMapper.builder().build().readTree("""
                {"number": 40, "field": "%1$s", "type": "DATE", "mandatory": false, "section": "costs",
                 "text": {"nb": "%1$s", "nn": "%1$s", "en": "%1$s"}}\
                """.formatted(field)));
        }
        var asked = JsonMapper.builder().build().treeToValue(document, Questionnaire.class);
        var sheets = ListFile.read(list.getBytes(StandardCharsets.UTF_8), null).sheets();
        assertThat(new MappingProposer(asked, 2026, ListMapping.NONE, sheets, ListMapping.NONE)
                        .propose()
                        .unread())
                .isEqualTo(Map.of(2, "startDate", 3, "endDate"));
    }

    @Test
    void a_heading_in_several_groups_has_its_meaning_with_its_group() {
        assertThat(fields(";2025;;2026;\nNavn;Budsjett;Forbruk;Budsjett;Forbruk\nA;1;2;3;4\n"))
                .containsExactly(Map.entry("A", "name"), Map.entry("D", "currentYearBudget"));
        assertThat(fields(";I fjor;;I år;\nNavn;Budsjett;Fase;Budsjett;Fase\nA;1;Idé;3;Idé\n"))
                .containsEntry("D", "currentYearBudget")
                .doesNotContainKeys("B", "C");
        assertThat(fields("Tiltak;Økonomi;\nNavn;Kostnad;Budsjett\nA;1;3\n")).containsOnlyKeys("A", "B", "C");
    }

    @Test
    void an_option_that_nobody_has_ticked_is_proposed_too() {
        assertThat(propose("Navn;Kostnad;Skytjenester;Robotteknologi;Annet\nA;1;x;;\n")
                        .columns())
                .contains(new ListMapping.Column("D", "Robotteknologi", "technologies", null, "ROBOTICS", null));
    }

    @Test
    void yes_and_no_do_not_tell_which_question_they_answer() {
        assertThat(fields("Navn;Kostnad;Godkjent;Risiko\nA;1;Ja;Lav\nB;2;Nei;Høy\nC;3;Delvis;Middels\n"))
                .containsOnlyKeys("A", "B");
    }

    @Test
    void a_column_that_only_its_cells_tell_is_named() {
        assertThat(proposal("Navn;Kostnad;Hva slags\nA;1;Skytjenester\nB;2;IoT (internet of things)\n")
                        .guessed())
                .isEqualTo(Map.of(2, "technologies"));
    }

    @Test
    void one_unit_may_apply_to_all_amounts() {
        for (var said : List.of(
                "Beløp i hele tusen kroner",
                "Portefølje (alle beløp i 1000 kr)",
                "i 1 000 kr",
                "NB! Alle kronebeløp er oppgitt i hele tusen.",
                "Merk: Tallene er i 1000 kroner",
                "Tala er i heile tusen kroner",
                "All figures in NOK 1,000",
                "Kostnad og budsjett i tusen kroner (2026-kroner)",
                "Tiltaksportefølje 2026 - 1000 kr")) {
            assertThat(propose(said + ";;\nNavn;Kostnad;Budsjett (MNOK)\nA;1;2\n")
                            .columns())
                    .as(said)
                    .extracting(ListMapping.Column::unit)
                    .containsExactly(null, AmountUnit.THOUSANDS, AmountUnit.MILLIONS);
            assertThat(propose("Navn;Kostnad\nA;1\n\n" + said + ";\n")
                            .columns()
                            .get(1)
                            .unit())
                    .as(said)
                    .isEqualTo(AmountUnit.THOUSANDS);
        }
        assertThat(propose("Tiltak over 5 mill. kroner;\nNavn;Kostnad\nA;1\n")
                        .columns()
                        .get(1)
                        .unit())
                .isNull();
    }

    @Test
    void instructions_below_headings_give_the_units_of_their_columns() {
        for (var row : List.of(
                "tekst;fylles ut i hele tusen;MNOK", ";NOK thousand;in millions", "Kort;i 1000 kr;Oppgi i mill. kr")) {
            assertThat(propose("Navn;Kostnad;Budsjett\n" + row + "\nA;1;2\nB;3;4\n")
                            .columns())
                    .as(row)
                    .extracting(ListMapping.Column::unit)
                    .containsExactly(null, AmountUnit.THOUSANDS, AmountUnit.MILLIONS);
        }
        assertThat(propose(";MNOK;1000 kr\nNavn;Kostnad;Budsjett\nA;1;2\n").columns())
                .extracting(ListMapping.Column::unit)
                .containsExactly(null, AmountUnit.MILLIONS, AmountUnit.THOUSANDS);
        assertThat(propose("Navn;Kostnad\nA;1000 kr\nB;NOK 1000\n")
                        .columns()
                        .get(1)
                        .unit())
                .isNull();
    }

    @Test
    void a_note_with_a_mark_is_one_on_the_headings_with_the_mark() {
        assertThat(propose("Navn 1);Kostnad*;Budsjett²\nA;1;2\n\n1) Navnet;;\n2) I 1000 kr;;\n")
                        .columns())
                .extracting(ListMapping.Column::field, ListMapping.Column::unit)
                .containsExactly(
                        tuple("name", null),
                        tuple("totalCost", null),
                        tuple("currentYearBudget", AmountUnit.THOUSANDS));
    }

    @Test
    void a_heading_may_refer_to_notes() {
        assertThat(fields("Prosjektnr (1);Prosjektnavn 1);E-post²;Kan publiseres³⁾;Finansiering [2];Kostnad**;"
                                + "Budsjett 2) (MNOK);Fase 3)\n1;A;a@b.no;Ja;Ja;5;5;Idé\n")
                        .values())
                .containsExactly(
                        "reference",
                        "name",
                        "contactEmail",
                        "publishable",
                        "financing",
                        "totalCost",
                        "currentYearBudget",
                        "phase");
        assertThat(fields("Navn1;Kostnad (P50);Fase2\nA;5;Idé\n").values())
                .containsExactly("name", "totalCost", "phase");
    }

    @Test
    void amounts_in_another_currency_are_left_out() {
        for (var said : List.of(
                "All amounts in EUR 1000",
                "Alle beløp i euro",
                "Tall i 1000 €",
                "Alle beløp i TEUR",
                "Tall i svenske kroner")) {
            for (var list : List.of(said + ";\nNavn;Kostnad\nA;1\n", "Navn;Kostnad\nA;1\n\n" + said + ";\n")) {
                var proposal = proposal(list);
                assertThat(proposal.mapping().has("totalCost")).as(said).isFalse();
                assertThat(proposal.unread()).as(said).containsEntry(1, "totalCost");
            }
        }
        assertThat(fields("Prosjekter i EUR-Lex;\nNavn;Kostnad\nA;1\n")).containsEntry("B", "totalCost");
    }

    @Test
    void the_unit_may_be_said_above_measures_in_columns() {
        assertThat(propose("Alle tall i 1000 kr;;\nNavn;A;B\nKostnad;1;2\nFase;Idé;Konsept\nReferanse;1;2\n")
                        .columns())
                .filteredOn(column -> column.field().equals("totalCost"))
                .extracting(ListMapping.Column::unit)
                .containsExactly(AmountUnit.THOUSANDS);
    }

    @Test
    void partly_is_an_answer_and_no_part_of_the_question() {
        for (var headings : List.of(
                "Finansiering – Ja;Finansiering – Nei;Finansiering – Delvis",
                "Finansiering Ja;Finansiering Nei;Finansiering Delvis",
                "Fullfinansiert;Ikkje finansiert;Delvis finansiert",
                "Funding: Yes;Funding: No;Funding: Partly")) {
            assertThat(ticks("Navn;Fase;" + headings + "\nA;Idé;x;;\nB;Idé;;x;\nC;Idé;;;x\n"))
                    .as(headings)
                    .containsExactly("C financing YES", "D financing NO", "E financing PARTIAL");
        }
        assertThat(ticks("Navn;Fase;Delvis finansiert\nA;Idé;Ja\nB;Idé;Nei\n")).containsExactly("C financing PARTIAL");
        assertThat(fields("Navn;Finansiert (ja/nei/delvis)\nA;Ja\n")).containsEntry("B", "financing");
        assertThat(fields("Navn;Fase;Delvis;Ja\nA;Idé;x;\nB;Idé;;x\n")).containsOnlyKeys("A", "B");
    }

    @Test
    void other_beside_ticks_is_an_option() {
        for (var headings : List.of(
                "technologies;Robotteknologi;Skytjenester;Annet",
                "technologies;Robotteknologi;Skytenester;Annan teknologi",
                "technologies;Robotics;Cloud services;Other",
                "beneficiaries;Innbyggere;Ansatte;Andre (spesifiser)",
                "expectedEffects;Effektivisering;Kostnadseffektivisering;Andre effekter")) {
            var field = headings.substring(0, headings.indexOf(';'));
            var list = "Navn;Fase;" + headings.substring(headings.indexOf(';') + 1);
            assertThat(ticks(list + "\nA;Idé;x;;x\nB;Idé;;x;Blokkjede\n"))
                    .as(headings)
                    .hasSize(3)
                    .contains("E " + field + " OTHER");
        }
        assertThat(fields("Navn;Teknologi;Annet\nA;Skytjenester;Ja\n")).containsEntry("C", "comments");
        assertThat(fields("Navn;Robotteknologi;Skytjenester;Fase;Annet\nA;x;;Idé;Tekst\nB;;x;Idé;\n"))
                .containsEntry("E", "comments");
    }

    @Test
    void words_and_options_of_the_agencys_own_below_options_are_never_passed_over() {
        assertThat(ticks("Navn;Fase;Robotteknologi;Skytjenester\nA;Idé;I bruk;x\nB;Idé;Planlagt;x\n"))
                .containsExactly("C technologies ROBOTICS", "D technologies CLOUD");
        assertThat(proposal("Navn;Fase;Robotteknologi;Skytjenester\nA;Idé;I bruk;2026\nB;Idé;;Planlagt\n")
                        .unread())
                .isEqualTo(Map.of(2, "technologies", 3, "technologies"));
        assertThat(proposal("Navn;Fase;Robotteknologi;Blokkjede;Skytjenester;Godkjent\nA;Idé;x;x;;Ja\nB;Idé;;;x;Nei\n")
                        .unread())
                .isEqualTo(Map.of(3, "technologies"));
        assertThat(proposal("Navn;Teknologi;Robotteknologi;Skytjenester\nA;RPA;x;\nB;Sky;;x\n")
                        .unread())
                .isEqualTo(Map.of(2, "technologies", 3, "technologies"));
    }

    /** The columns that tick off an option. */
    private static List<String> ticks(String csv) {
        return propose(csv).columns().stream()
                .filter(column -> column.code() != null)
                .map(column -> column.column() + " " + column.field() + " " + column.code())
                .toList();
    }

    private static Map<String, String> fields(String csv) {
        var fields = new LinkedHashMap<String, String>();
        propose(csv).columns().forEach(column -> fields.put(column.column(), column.field()));
        return fields;
    }

    private static ListMapping propose(String csv) {
        return proposal(csv).mapping();
    }

    private static MappingProposer.Proposal proposal(String csv) {
        return proposer(csv).propose();
    }

    private static MappingProposer proposer(String csv) {
        var sheets = ListFile.read(csv.getBytes(StandardCharsets.UTF_8), null).sheets();
        return new MappingProposer(
                new QuestionnaireCatalogue().get("2019"), 2026, ListMapping.NONE, sheets, ListMapping.NONE);
    }

    @Test
    void a_cost_of_one_is_no_cross() {
        assertThat(fields("Navn;Kostnad\nA;1\nB;0\n")).containsEntry("B", "totalCost");
    }
}
