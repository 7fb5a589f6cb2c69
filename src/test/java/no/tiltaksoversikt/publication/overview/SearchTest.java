package no.tiltaksoversikt.publication.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code;
import no.tiltaksoversikt.measure.MeasureBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest extends OverviewHttpTest {

    /** Each line is one word in the forms that texts have it in, in bokmål and nynorsk. */
    private static final List<String> WORDS = List.of(
            "løsning løsningen løsninger løsningene løysing løysinga løysingar løysingane",
            "tjeneste tjenesten tjenester tjenestene teneste tenesta tenester tenestene",
            "kommune kommunen kommuner kommunene kommunar kommunane",
            "virksomhet virksomheten virksomheter virksomhetene verksemd verksemda verksemder verksemdene",
            "mulighet muligheten muligheter mulighetene moglegheit moglegheita moglegheiter moglegheitene",
            "bruker brukeren brukere brukerne brukar brukaren brukarar brukarane",
            "innbygger innbyggeren innbyggere innbyggerne innbyggjar innbyggjaren innbyggjarar innbyggjarane",
            "søknad søknaden søknader søknadene søknadar søknadane",
            "register registeret registre registrene registera",
            "skjema skjemaet skjemaer skjemaene",
            "tilgjengelig tilgjengelige tilgjengeleg tilgjengelege",
            "etat etaten etater etatene etatar etatane",
            "saksbehandling saksbehandlingen sakshandsaming sakshandsaminga",
            "digital digitalt digitale",
            "robot roboten roboter robotene robotar robotane");

    private static int words;
    private static int texts;

    private int ofWords() {
        if (words == 0) {
            words = openEdition(AGENCY);
            var measures = new java.util.ArrayList<MeasureBuilder>();
            for (var line = 0; line < WORDS.size(); line++) {
                var forms = WORDS.get(line).split(" ", -1);
                for (var form = 0; form < forms.length; form++) {
                    measures.add(measure(line + "/" + form, "Om " + forms[form] + " med " + form + " i " + line)
                            // Whose label is a word that is searched for.
                            .with(AnswerField.BENEFICIARIES, List.of(Code.Beneficiary.EMPLOYEES)));
                }
            }
            submit(words, AGENCY, measures.toArray(MeasureBuilder[]::new));
        }
        return words;
    }

    private int ofTexts() {
        if (texts == 0) {
            texts = openEdition(AGENCY);
            submit(
                    texts,
                    AGENCY,
                    measure("name", "Blåskjell i Østfold"),
                    measure("tag", "Havner og brygger").with(AnswerField.TAGS, List.of("blåskjell", "kai og kyst")),
                    measure("deliverable", "Register over anlegg")
                            .with(AnswerField.DELIVERABLE, "Et register over blåskjell og østers langs kysten."),
                    measure("comments", "Tilsyn med oppdrett").with(AnswerField.COMMENTS, "Ikke blåskjell ennå."),
                    measure("accents", "Én idé om Café Göteborg og naïve Čáhput"),
                    measure("letters", "Åre, øre og ære"),
                    measure("plain", "Are, ore og are"),
                    measure("compound", "Ny saksbehandlingsløsning for tilskudd"),
                    measure("signs", "E-post og/eller A/S på altinn.no (API-er) 24/7"),
                    measure("order", "Søknad om tilskudd"),
                    measure("reversed", "Tilskudd etter søknad"));
        }
        return texts;
    }

    static Stream<Arguments> forms() {
        return IntStream.range(0, WORDS.size())
                .boxed()
                .flatMap(line -> Arrays.stream(WORDS.get(line).split(" ", -1)).map(form -> Arguments.of(line, form)));
    }

    @Tag("full")
    @ParameterizedTest(name = "{1}")
    @MethodSource("forms")
    void a_word_in_any_form_finds_it_in_all_forms_of_both_written_standards(int line, String form) {
        var expected = IntStream.range(0, WORDS.get(line).split(" ", -1).length)
                .mapToObj(number -> line + "/" + number)
                .toList();

        assertThat(found(ofWords(), form + " ")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Tag("full")
    @Test
    void a_begun_word_finds_from_its_fourth_letter_on_what_it_will_find() {
        for (var word : List.of("virksomheten", "søknadene", "brukerne", "kommuner", "løsninger", "skjemaet")) {
            var line = IntStream.range(0, WORDS.size())
                    .filter(i -> List.of(WORDS.get(i).split(" ", -1)).contains(word))
                    .findFirst()
                    .orElseThrow();
            for (var length = 4; length <= word.length(); length++) {
                assertThat(found(ofWords(), word.substring(0, length)))
                        .as(word.substring(0, length))
                        .anyMatch(reference -> reference.startsWith(line + "/"));
            }
        }
        assertThat(search(ofWords(), "skje").getString("foundBy")).isEqualTo("PREFIX");
        assertThat(search(ofWords(), "skjema").getString("foundBy")).isEqualTo("WORDS");
    }

    @Test
    void what_is_specified_of_other_is_searched_unless_it_is_exempt() {
        var year = openEdition(AGENCY);
        submit(
                year,
                AGENCY,
                measure("technology", "Beregning av ruter")
                        .with(AnswerField.TECHNOLOGIES, List.of(Code.Technology.OTHER))
                        .with(AnswerField.TECHNOLOGIES_OTHER, "Kvantedatamaskiner"),
                measure("beneficiary", "Kart over ruter")
                        .with(AnswerField.BENEFICIARIES, List.of(Code.Beneficiary.OTHER))
                        .with(AnswerField.BENEFICIARIES_OTHER, "Forskere på kvantedatamaskin"),
                measure("effect", "Beregning av tid")
                        .with(AnswerField.EXPECTED_EFFECTS, List.of(Code.ExpectedEffect.OTHER))
                        .with(AnswerField.EXPECTED_EFFECTS_OTHER, "Bruk av kvantedatamaskin"),
                measure("exempt", "Beregning av skatt")
                        .with(AnswerField.TECHNOLOGIES, List.of(Code.Technology.OTHER))
                        .with(AnswerField.TECHNOLOGIES_OTHER, "Kvantedatamaskiner")
                        .with(AnswerField.EXEMPT_ANSWERS, List.of("technologies"))
                        .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 24 tredje ledd"));

        assertThat(found(year, "kvantedatamaskin")).containsExactlyInAnyOrder("technology", "beneficiary", "effect");
    }

    @Test
    void the_name_weighs_most_then_tags_then_the_deliverable_then_comments() {
        assertThat(found(ofTexts(), "blåskjell")).containsExactly("name", "tag", "deliverable", "comments");
    }

    @Test
    void accents_make_no_difference_but_norwegian_letters_do() {
        assertThat(found(ofTexts(), "en ide")).contains("accents");
        assertThat(found(ofTexts(), "ÉN IDÉ")).containsExactly("accents");
        assertThat(found(ofTexts(), "cafe goteborg naive cahput")).containsExactly("accents");
        assertThat(found(ofTexts(), "ØRE ")).containsExactly("letters");
        assertThat(found(ofTexts(), "ore ")).containsExactly("plain");
        assertThat(found(ofTexts(), "A\u030are ")).as("å as two characters").containsExactly("letters");
    }

    @Test
    void words_must_all_be_there_wherever_and_in_whatever_order() {
        assertThat(found(ofTexts(), "søknad tilskudd")).containsExactlyInAnyOrder("order", "reversed");
        assertThat(found(ofTexts(), "blåskjell register")).containsExactly("deliverable");
        assertThat(found(ofTexts(), "blåskjell tilskudd ")).isEmpty();
    }

    @Test
    void words_that_say_nothing_are_left_out() {
        assertThat(found(ofTexts(), "søknad om tilskudd og")).containsExactlyInAnyOrder("order", "reversed");
        assertThat(found(ofTexts(), "om søknad")).containsExactlyInAnyOrder("order", "reversed");
        assertThat(found(ofTexts(), "blås")).contains("name");
        assertThat(found(ofTexts(), "til")).as("a stop word").isEmpty();
    }

    @Test
    void a_misspelt_word_does_not_bring_back_what_is_left_out() {
        assertThat(found(ofTexts(), "saksbehandlngsløsning -tilskudd")).isEmpty();
    }

    @Test
    void a_phrase_must_stand_as_it_is_written() {
        assertThat(found(ofTexts(), "\"søknad om tilskudd\"")).containsExactly("order");
        assertThat(found(ofTexts(), "«tilskudd etter søknad»")).containsExactly("reversed");
        assertThat(found(ofTexts(), "\"tilskudd søknad\"")).isEmpty();
    }

    @Test
    void a_word_with_minus_leaves_out() {
        assertThat(found(ofTexts(), "blåskjell -register")).containsExactly("name", "tag", "comments");
        assertThat(found(ofTexts(), "tilskudd -\"tilskudd etter søknad\""))
                .contains("order")
                .doesNotContain("reversed");
        assertThat(found(ofTexts(), "-blåskjell -tilskudd"))
                .containsExactlyInAnyOrder("accents", "letters", "plain", "signs");
    }

    @Test
    void signs_in_words_are_no_hindrance() {
        for (var q : List.of("e-post", "A/S", "altinn", "altinn.no", "api", "API-er", "24/7", "post -x")) {
            assertThat(found(ofTexts(), q)).as(q).containsExactly("signs");
        }
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {"saksbehandlingsløsnng", "saksbehandlngsløsning", "sakbehandlingsløsning", "behandlingsløsning"})
    void a_misspelt_word_or_a_part_of_one_finds_names_spelt_alike(String q) {
        var answer = search(ofTexts(), q + " tilskud");

        assertThat(answer.getList("items.reference")).containsExactly("compound");
        assertThat(answer.getString("foundBy")).isEqualTo("SPELLING");
        assertThat(search(ofTexts(), "saksbehandlingsløsning").getString("foundBy"))
                .isEqualTo("WORDS");
    }

    /** The short part would be left out of the comparison. */
    @ParameterizedTest
    @ValueSource(strings = {"xy behandlingsløsning", "xy-behandlingsløsning"})
    void a_text_with_a_short_word_has_no_similar_spellings(String q) {
        assertThat(search(ofTexts(), q).getList("items")).isEmpty();
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!!",
                "\"",
                "\"\"",
                "-",
                "--",
                "- -",
                "&|!():*<>'\\",
                "' or 1=1 --",
                "\"og\"",
                "-og",
                ":*",
                "a:*b",
                "!a & b",
                "🙂",
                "<b>",
                "%",
                "_",
                "\\",
                "''",
                "(((",
                "og i for ",
                "xqzwv"
            })
    void a_search_text_that_says_nothing_finds_nothing(String q) {
        anyone().queryParam("q", q).get(list(ofTexts())).then().statusCode(200).body("items.size()", lessThan(11));
        assertThat(found(ofTexts(), "\"og\"")).isEmpty();
        assertThat(found(ofTexts(), "!!!")).isEmpty();
    }

    @Test
    void a_search_text_has_a_longest_length() {
        anyone().queryParam("q", "a ".repeat(100)).get(list(ofTexts())).then().statusCode(200);
        anyone().queryParam("q", "a".repeat(201))
                .get(list(ofTexts()))
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-parameter")));
        anyone().queryParam("q", "a\u0000b").get(list(ofTexts())).then().statusCode(400);
    }

    @Test
    void hits_are_marked_beside_the_text_which_stays_as_it_was_written() {
        var answer = search(ofTexts(), "blåskjell");

        assertThat(answer.getString("items[0].name")).isEqualTo("Blåskjell i Østfold");
        assertThat(answer.getList("items[0].highlights.name.text", String.class))
                .containsExactly("Blåskjell", " i Østfold");
        assertThat(answer.getList("items[0].highlights.name.hit", Boolean.class))
                .containsExactly(true, false);
        assertThat(answer.getString("items[2].excerpt"))
                .isEqualTo("Et register over blåskjell og østers langs kysten.");
        assertThat(answer.getList("items[2].highlights.excerpt.findAll { it.hit }.text", String.class))
                .containsExactly("blåskjell");
        assertThat(search(ofTexts(), "goteborg")
                        .getList("items[0].highlights.name.findAll { it.hit }.text", String.class))
                .containsExactly("Göteborg");
    }
}
