package no.tiltaksoversikt.list.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetCell.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private static final Questionnaire ASKED = new QuestionnaireCatalogue().get("2019");

    private final AnswerReader reader = new AnswerReader(ASKED);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2500000; 2500000;",
                "2 500 000; 2500000;",
                "2 500 000 kr; 2500000; READ_AS",
                "kr 2 500 000,-; 2500000; READ_AS",
                "NOK 2.500.000; 2500000; READ_AS",
                "2,500,000; 2500000; READ_AS",
                "2.500.000,00; 2500000; READ_AS",
                "2,500,000.00 NOK; 2500000; READ_AS",
                "2'500'000; 2500000; READ_AS",
                "12,5 mill.; 12500000; READ_AS",
                "12,5 mill; 12500000; READ_AS",
                "12,5 mill. kr; 12500000; READ_AS",
                "12,5 millioner kroner; 12500000; READ_AS",
                "12.5 million NOK; 12500000; READ_AS",
                "MNOK 12.5; 12500000; READ_AS",
                "12,5 MNOK; 12500000; READ_AS",
                "mkr 12,5; 12500000; READ_AS",
                "12,5M; 12500000; READ_AS",
                "1,2 mrd.; 1200000000; READ_AS",
                "850 tusen; 850000; READ_AS",
                "850 tkr; 850000; READ_AS",
                "850 KNOK; 850000; READ_AS",
                "ca. 10 mill.; 10000000; READ_AS_EXACT",
                "ca 10 mill; 10000000; READ_AS_EXACT",
                "omtrent 10 mill. kroner; 10000000; READ_AS_EXACT",
                "~10 mill; 10000000; READ_AS_EXACT",
                "anslagsvis 10 000 000; 10000000; READ_AS_EXACT",
                "2.500; 2500; READ_AS",
                "-500; -500;",
                "0; 0;"
            })
    void amounts_are_read_as_people_write_them(String written, String kroner, String note) {
        var answer = read(AnswerField.TOTAL_COST, written);
        assertThat(answer.value().isNumber()).as(written).isTrue();
        assertThat(answer.value().decimalValue().toPlainString()).as(written).isEqualTo(kroner);
        assertThat(kinds(answer)).isEqualTo(note == null ? List.of() : List.of(note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10-15 mill.",
                "2.500 mill.",
                "mellom 1 og 2 mill.",
                "2 50",
                "12,5 mill. euro",
                "se vedlegg",
                "EUR 12",
                "15 TEUR",
                "€ 120 000",
                "2 MUSD",
                "15 k€",
                "1,2,3",
                "12.5.1",
                "10 mill. + 5 mill.",
                "2026-12-31",
                "1,5 mill. (2025), 2 mill. (2026)"
            })
    void an_amount_that_may_mean_several_things_is_left_as_it_is(String written) {
        var answer = read(AnswerField.TOTAL_COST, written);
        assertThat(answer.value().isTextual()).as(answer.value().toString()).isTrue();
        assertThat(answer.value().asText()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "ukjent", "Ikke avklart", "n/a", "?"})
    void words_for_nothing_are_no_answer_and_it_is_said(String written) {
        var answer = read(AnswerField.TOTAL_COST, written);
        assertThat(answer.value()).isNull();
        assertThat(kinds(answer)).containsExactly("READ_AS_NOTHING");
    }

    @Test
    void a_column_may_have_a_unit() {
        var answer = reader.read(
                AnswerField.TOTAL_COST,
                new SheetCell(Kind.NUMBER, "12.5", false),
                AmountUnit.MILLIONS,
                false,
                Map.of());
        assertThat(answer.value().longValue()).isEqualTo(12_500_000);
        assertThat(kinds(answer)).containsExactly("READ_AS");
        var own = reader.read(AnswerField.TOTAL_COST, SheetCell.of("500 tkr"), AmountUnit.MILLIONS, false, Map.of());
        assertThat(own.value().longValue()).isEqualTo(500_000);
        var kroner =
                reader.read(AnswerField.TOTAL_COST, SheetCell.of("500 000 kr"), AmountUnit.MILLIONS, false, Map.of());
        assertThat(kroner.value().longValue()).isEqualTo(500_000);
    }

    @ParameterizedTest
    @CsvSource({
        "12500, 12500 tkr, tkr, 0, 0, KRONER, 12500000, READ_AS",
        "12.125, 12.125 MNOK, MNOK, 0, 3, KRONER, 12125000, READ_AS",
        "12500000, 12500, '', 3, 0, THOUSANDS, 12500000, READ_AS",
        "12540000, 12.54, '', 6, 2, MILLIONS, 12540000, READ_AS",
        "12500000, 12.5, '', 6, 1, KRONER, 12500000, READ_AS",
        "12500000, 12.5M, M, 6, 1, KRONER, 12500000, READ_AS",
        "500000, kr 500000, kr, 0, 0, KRONER, 500000, ''",
        "500000, 500000.00, '', 0, 2, KRONER, 500000, ''",
        "500000, ca. 500000, ca., 0, 0, KRONER, 500000, READ_AS_EXACT",
        "12500000.4, 12500000, '', 0, 0, KRONER, 12500000, READ_AS",
        "1234567.891, 1234567.89, '', 0, 2, KRONER, 1234567.89, READ_AS",
        "12500000.4, 12500000.4, '', 0, 1, KRONER, 12500000.4, ''",
        "12500000.4, kr 12500000, kr, 0, 0, KRONER, 12500000, READ_AS",
        "3.33333333333, 3.3, '', 0, 1, MILLIONS, 3333333, READ_AS",
        "12540000.4, 12.5400004, '', 6, 1, MILLIONS, 12540000, READ_AS",
        "500000, € 500000, €, 0, 0, KRONER, '\"€ 500000\"', ''",
        "500000, EUR 500000, EUR, 0, 0, MILLIONS, '\"EUR 500000\"', ''"
    })
    void a_number_means_what_its_format_shows(
            String stored,
            String shown,
            String words,
            int zeros,
            int decimals,
            AmountUnit unit,
            String value,
            String kind) {
        var cell = new SheetCell(
                Kind.NUMBER, stored, false, new SheetCell.Shape(shown, words, zeros, decimals), SheetCell.Look.PLAIN);
        var answer = reader.read(AnswerField.TOTAL_COST, cell, unit, false, Map.of());
        assertThat(answer.value()).hasToString(value);
        assertThat(String.join(",", kinds(answer))).isEqualTo(kind);
        assertThat(AnswerReader.text(cell).value().asText()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"Ja, false, ''", "nei, true, ''", "x, false, READ_AS", "Ja?, false, READ_AS", "Vet ikke, , ''"})
    void a_column_may_say_the_opposite(String written, Boolean value, String kind) {
        var answer = reader.read(AnswerField.PUBLISHABLE, SheetCell.of(written), AmountUnit.KRONER, true, Map.of());
        assertThat(answer.value().isBoolean() ? answer.value().booleanValue() : null)
                .isEqualTo(value);
        assertThat(String.join(",", kinds(answer))).isEqualTo(kind);
        var own = reader.read(
                AnswerField.PUBLISHABLE,
                SheetCell.of(written),
                AmountUnit.KRONER,
                true,
                Map.of(ListWords.key(written), "true"));
        assertThat(own.value().booleanValue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PUBLISHABLE, Ja?", "PUBLISHABLE, ja*", "FINANCING, Nei?", "PHASE, Planlegging?", "PHASE, Idé*"})
    void a_doubt_is_a_note(String field, String written) {
        var asked = new QuestionnaireCatalogue()
                .get("2019").fields().stream()
                        .filter(it -> it.jsonName().equalsIgnoreCase(field))
                        .findFirst()
                        .orElseThrow();
        assertThat(kinds(reader.read(asked, SheetCell.of(written), AmountUnit.KRONER, false, Map.of())))
                .containsExactly("READ_AS");
    }

    @Test
    void a_fraction_of_a_krone_stays_one() {
        var answer = reader.read(
                AnswerField.TOTAL_COST, new SheetCell(Kind.NUMBER, "12.5", false), AmountUnit.KRONER, false, Map.of());
        assertThat(answer.value().toString()).isEqualTo("12.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-12-31; 2026-12-31;",
                "31.12.2026; 2026-12-31; READ_AS",
                "31.12.26; 2026-12-31; READ_AS",
                "3.4.2026; 2026-04-03; READ_AS",
                "31/12-2026; 2026-12-31; READ_AS",
                "12/31/2026; 2026-12-31; READ_AS",
                "31. desember 2026; 2026-12-31; READ_AS",
                "31 Dec 2026; 2026-12-31; READ_AS",
                "December 31, 2026; 2026-12-31; READ_AS",
                "20261231; 2026-12-31; READ_AS"
            })
    void days_are_read_as_people_write_them(String written, String day, String note) {
        var answer = read(AnswerField.EXEMPTION_REVIEW_ON, written);
        assertThat(answer.value().asText()).isEqualTo(day);
        assertThat(kinds(answer)).isEqualTo(note == null ? List.of() : List.of(note));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.2.2026", "høsten 2026", "2026", "Q3 2026", "99/99/99"})
    void no_day_is_left_as_it_is(String written) {
        assertThat(read(AnswerField.EXEMPTION_REVIEW_ON, written).value().asText())
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "Ja, YES,",
        "ja, YES,",
        "YES, YES,",
        "Yes, YES,",
        "Nei, NO,",
        "delvis, PARTIAL,",
        "Partly, PARTIAL,",
        "PARTIAL, PARTIAL,",
        "Partial, PARTIAL,"
    })
    void an_option_is_named_by_code_or_label_in_any_language(String written, String code, String note) {
        var answer = read(AnswerField.FINANCING, written);
        assertThat(answer.value().asText()).isEqualTo(code);
        assertThat(kinds(answer)).isEqualTo(note == null ? List.of() : List.of(note));
    }

    @Test
    void a_part_of_a_label_names_the_only_option_that_has_it() {
        var answer = read(AnswerField.PHASE, "Drift");
        assertThat(answer.value().asText()).isEqualTo("OPERATION");
        assertThat(kinds(answer)).containsExactly("READ_AS");
        assertThat(read(AnswerField.TECHNOLOGIES, "maskinlæring").value().toString())
                .isEqualTo("[\"AI\"]");
        assertThat(read(AnswerField.INVOLVED_PARTIES, "Virksomheter").value().asText())
                .isEqualTo("Virksomheter");
    }

    @Test
    void several_options_stand_in_one_cell() {
        var effects = "[\"SEAMLESS_SERVICES\",\"EFFICIENCY\"]";
        for (var written : List.of(
                "SEAMLESS_SERVICES, EFFICIENCY",
                "Sammenhengende tjenester til sluttbrukere (innbyggere, næringsliv), Effektivisering",
                "Sammenhengende tjenester til sluttbrukere (innbyggere, næringsliv)\nEffektivisering",
                "- Sammenhengende tjenester til sluttbrukere\n- Effektivisering",
                "Sammenhengende tjenester til sluttbrukere; EFFICIENCY",
                "Sammenhengende tjenester til sluttbrukere;#Effektivisering",
                ";#SEAMLESS_SERVICES;#Effektivisering;#",
                "Sammenhengende tjenester til sluttbrukere;#4;#Effektivisering;#12",
                "1) Sammenhengende tjenester til sluttbrukere 2) Effektivisering",
                "1. Sammenhengende tjenester til sluttbrukere (innbyggere, næringsliv), 2. Effektivisering.",
                "(1) SEAMLESS_SERVICES; (2) Greater efficiency",
                "Samanhengande tenester til sluttbrukarar (innbyggjarar, næringsliv) og effektivisering",
                "Seamless services for end users (citizens, businesses) | Greater efficiency")) {
            assertThat(read(AnswerField.EXPECTED_EFFECTS, written).value().toString())
                    .as(written)
                    .isEqualTo(effects);
        }
        assertThat(read(AnswerField.TECHNOLOGIES, "AI/Kunstig intelligens/maskinlæring, blokkjede/IoT")
                        .value()
                        .toString())
                .isEqualTo("[\"AI\",\"blokkjede\",\"IOT\"]");
    }

    @Test
    void what_another_option_stands_for_may_follow_it() {
        var answer = read(AnswerField.TECHNOLOGIES, "Skytjenester; Annet: droner");
        assertThat(answer.value().toString()).isEqualTo("[\"CLOUD\",\"OTHER\"]");
        assertThat(answer.beside().get("technologiesOther").asText()).isEqualTo("droner");
        assertThat(kinds(answer)).containsExactly("READ_AS");
    }

    @Test
    void unknown_choices_are_left_for_the_rules() {
        assertThat(read(AnswerField.PHASE, "Ja, delvis").value().asText()).isEqualTo("Ja, delvis");
        assertThat(read(AnswerField.TECHNOLOGIES, "Skytjenester, blokkjede")
                        .value()
                        .toString())
                .isEqualTo("[\"CLOUD\",\"blokkjede\"]");
        assertThat(read(AnswerField.TECHNOLOGIES, "blokkjede, kvantemaskin")
                        .value()
                        .toString())
                .isEqualTo("[\"blokkjede, kvantemaskin\"]");
        assertThat(read(AnswerField.TECHNOLOGIES, "1) Skytjenester 2) blokkjede")
                        .value()
                        .toString())
                .isEqualTo("[\"Skytjenester 2) blokkjede\"]");
    }

    @Test
    void the_agency_says_what_its_own_words_mean() {
        var values = Map.of(ListWords.key("Under arbeid"), "IMPLEMENTATION", ListWords.key("Parkert"), "");
        var answer = reader.read(AnswerField.PHASE, SheetCell.of("under arbeid "), AmountUnit.KRONER, false, values);
        assertThat(answer.value().asText()).isEqualTo("IMPLEMENTATION");
        assertThat(answer.notes()).isEmpty();
        assertThat(reader.read(AnswerField.PHASE, SheetCell.of("Parkert"), AmountUnit.KRONER, false, values)
                        .value())
                .isNull();
    }

    @Test
    void truths_are_read_from_cells_and_words() {
        assertThat(read(AnswerField.PUBLISHABLE, "Ja").value().booleanValue()).isTrue();
        assertThat(read(AnswerField.PUBLISHABLE, "nei").value().booleanValue()).isFalse();
        assertThat(kinds(read(AnswerField.PUBLISHABLE, "x"))).containsExactly("READ_AS");
        assertThat(read(AnswerField.PUBLISHABLE, "kanskje").value().asText()).isEqualTo("kanskje");
        var yes = new SheetCell(Kind.BOOLEAN, "true", false);
        assertThat(reader.read(AnswerField.FINANCING, yes, AmountUnit.KRONER, false, Map.of())
                        .value()
                        .asText())
                .isEqualTo("YES");
    }

    @Test
    void an_address_is_taken_out_of_what_stands_around_it() {
        assertThat(read(AnswerField.CONTACT_EMAIL, "Kari Nordmann <kari@etat.no>")
                        .value()
                        .asText())
                .isEqualTo("kari@etat.no");
        assertThat(read(AnswerField.CONTACT_EMAIL, "mailto:kari@etat.no")
                        .value()
                        .asText())
                .isEqualTo("kari@etat.no");
        assertThat(read(AnswerField.CONTACT_EMAIL, "kari@etat.no, ola@etat.no")
                        .value()
                        .asText())
                .isEqualTo("kari@etat.no, ola@etat.no");
    }

    @Test
    void texts_are_taken_apart_and_put_together_again() {
        assertThat(read(AnswerField.TAGS, "skjema, søknad; svar").value().toString())
                .isEqualTo("[\"skjema, søknad\",\"svar\"]");
        assertThat(read(AnswerField.TAGS, "skjema, søknad").value().toString()).isEqualTo("[\"skjema\",\"søknad\"]");
        for (var texts : List.of(List.of("a"), List.of("a, b", "c|d", "e\\", "f;\ng", " h "))) {
            assertThat(TextItems.read(TextItems.write(texts))).isEqualTo(texts);
        }
    }

    @Test
    void a_cell_with_an_error_answers_nothing_and_it_is_said() {
        for (var field : List.of(AnswerField.TOTAL_COST, AnswerField.NAME, AnswerField.PHASE)) {
            var answer =
                    reader.read(field, new SheetCell(Kind.ERROR, "#REF!", false), AmountUnit.KRONER, false, Map.of());
            assertThat(answer.value()).isNull();
            assertThat(kinds(answer)).containsExactly("CELL_ERROR");
        }
    }

    @Tag("full")
    @Test
    @Timeout(60)
    void texts_that_keep_a_pattern_busy_are_read_to_their_end() {
        for (var text : List.of(
                "1 ".repeat(16_000),
                "(".repeat(32_000),
                "a,".repeat(16_000),
                " ".repeat(32_000) + "x",
                "a" + "*".repeat(32_000) + "b",
                "a".repeat(32_000),
                "a" + " ".repeat(32_000) + "b")) {
            for (var field : ASKED.fields()) {
                var answer = reader.read(field, SheetCell.of(text), AmountUnit.KRONER, false, Map.of());
                assertThat(answer.value())
                        .as("%s of %s…", field, text.substring(0, 2))
                        .isNotNull();
            }
        }
    }

    private CellAnswer read(AnswerField field, String written) {
        return reader.read(field, SheetCell.of(written), AmountUnit.KRONER, false, Map.of());
    }

    private static List<String> kinds(CellAnswer answer) {
        return answer.notes().stream().map(note -> note.kind().name()).toList();
    }
}
