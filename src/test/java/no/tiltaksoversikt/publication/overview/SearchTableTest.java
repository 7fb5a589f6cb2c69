package no.tiltaksoversikt.publication.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code;
import no.tiltaksoversikt.measure.MeasureBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words and what they find, among measures that are made for them. */
@QuarkusTest
class SearchTableTest extends OverviewHttpTest {

    private static int year;

    private int edition() {
        if (year == 0) {
            year = openEdition(AGENCY, OTHER_AGENCY);
            submit(
                    year,
                    AGENCY,
                    plain("surgery", "Register for kirurgi").with(AnswerField.DELIVERABLE, "Avstand i kilometer"),
                    plain("ki", "Bruk av KI i arkiv"),
                    plain("ai", "Chatbot med kunstig intelligens"),
                    plain("robot", "Robot i kantine").with(AnswerField.TECHNOLOGIES, List.of(Code.Technology.AI)),
                    plain("cpp", "Omskriving fra C++"),
                    plain("csharp", "Omskriving fra C#"),
                    plain("dotnet", "Nytt rammeverk på .NET"),
                    plain("r", "Analyse i R"),
                    plain("5g", "Utbygging av 5G"),
                    plain("idporten", "Pålogging med ID-porten"),
                    plain("portfolio", "Porteføljestyring"),
                    plain("case", "Oppfølging av sak 23/12345-6").acknowledging("personal-data", "Et saksnummer."),
                    plain("form", "Skjema for innsending").with(AnswerField.DELIVERABLE, "Ei ny løysing."),
                    plain("compound", "Skjemaløsning"),
                    plain("soft", "Saks\u00adbehandlings\u00adsystem for inn\u200bsyn"),
                    plain("co2", "Måling av CO₂ og m²"),
                    plain("ligature", "Oversikt over ﬁsk"),
                    plain("decomposed", "Tilsyn med A\u030alesund havn"),
                    plain("wide", "Ｆｌｙｔｔｉｎｇ av arkiver"),
                    plain("pension", "Pensjon"),
                    plain("disabled", "Pensjon for uføre"),
                    plain("epost", "Ny epost"),
                    plain("e-post", "Ny e-post"),
                    plain("TILTAK 7/A-9", "Noko heilt anna"));
            submit(
                    year,
                    OTHER_AGENCY,
                    exempt(plain("secret", "Hemmelig KI og Pensjon")),
                    plain("partly", "Dels unntatt")
                            .with(AnswerField.TECHNOLOGIES, List.of(Code.Technology.IOT))
                            .with(AnswerField.EXEMPT_ANSWERS, List.of("technologies"))
                            .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 24 tredje ledd")
                            .with(AnswerField.EXEMPTION_REVIEW_ON, "2030-06-30"));
        }
        return year;
    }

    /** With codes whose labels none of the table's words is in. */
    private static MeasureBuilder plain(String reference, String name) {
        return measure(reference, name)
                .with(AnswerField.BENEFICIARIES, List.of(Code.Beneficiary.EMPLOYEES))
                .with(AnswerField.EXPECTED_EFFECTS, List.of(Code.ExpectedEffect.COST_EFFICIENCY))
                .with(AnswerField.TECHNOLOGIES, List.of(Code.Technology.CLOUD));
    }

    @Tag("full")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            KI | WORDS | ki ai robot
            ki | WORDS | ki ai robot
            AI | WORDS | ki ai robot
            ＫＩ | WORDS | ki ai robot
            "KI" | WORDS | ki
            kunstig intelligens | WORDS | ki ai robot
            artificial intelligence | WORDS | ki ai robot
            maskinlæring | WORDS | robot
            machine learning | WORDS | robot
            KI arkiv | WORDS | ki
            arkiv KI | WORDS | ki
            arkiv | WORDS | ki wide
            kir | WORDS |
            kiru | PREFIX | surgery
            kirurgi | WORDS | surgery
            C++ | WORDS | cpp
            c++ | WORDS | cpp
            C# | WORDS | csharp
            C | WORDS |
            .NET | WORDS | dotnet
            R | WORDS | r
            r | WORDS | r
            5G | WORDS | 5g
            5g | WORDS | 5g
            ID-porten | WORDS | idporten
            id-porten | WORDS | idporten
            idporten | WORDS | idporten
            ID porten | WORDS | idporten
            porteføljestyring | WORDS | portfolio
            porteføljestyringen | WORDS | portfolio
            portefølje | PREFIX | portfolio
            23/12345-6 | WORDS | case
            12345 | WORDS | case
            23/12345-7 | WORDS |
            skjemaløsning | WORDS | form compound
            skjemaløsninger | WORDS | form compound
            skjemaløysing | WORDS | form compound
            skjema løsning | WORDS | form compound
            løsning | WORDS | form
            saksbehandlingssystem | WORDS | soft
            saksbehandlingssystemer | WORDS | soft
            innsyn | WORDS | soft
            inn\u00adsyn | WORDS | soft
            CO2 | WORDS | co2
            CO₂ | WORDS | co2
            m2 | WORDS | co2
            fisk | WORDS | ligature
            ålesund | WORDS | decomposed
            A\u030alesund | WORDS | decomposed
            flytting | WORDS | wide
            pensjon | WORDS | pension disabled
            pensjon -uføre | WORDS | pension
            pensjon -pensjon | WORDS |
            uføre -pensjon | WORDS |
            epost | WORDS | epost e-post
            e-post | WORDS | epost e-post
            tiltak 7/a-9 | WORDS | TILTAK_7/A-9
            "TILTAK 7/A-9" | WORDS | TILTAK_7/A-9
            hemmelig | SPELLING |
            IoT | WORDS |
            tingenes internett | SPELLING |
            unntatt | WORDS | partly
            """)
    void a_word_finds_what_it_says(String written, String foundBy, String references) {
        var answer = anyone().queryParam("q", written)
                .queryParam("size", 100)
                .get(list(edition()))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(Set.copyOf(answer.getList("items.reference", String.class)))
                .isEqualTo(
                        references == null
                                ? Set.of()
                                : Set.of(references
                                                .replace("TILTAK_", "TILTAK%")
                                                .split(" ", -1))
                                        .stream()
                                        .map(reference -> reference.replace('%', ' '))
                                        .collect(Collectors.toSet()));
        assertThat(answer.getString("foundBy")).isEqualTo(foundBy);
    }

    @Tag("full")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            NAV | 889640782
            arbeids- og velferdsetaten | 889640782
            Skatteetaten | 974761076
            Norwegian Tax Administration | 974761076
            Kartverket | 971040238
            Lånekassen | 960885406
            SSB | 971526920
            statistisk sentralbyrå | 971526920
            Statistics Norway | 971526920
            Difi | 991825827
            Digdir | 991825827
            Digitaliseringsdirektoratet | 991825827
            Direktoratet for e-helse | 915933149
            """)
    void an_agency_s_name_finds_all_its_measures_of_2019(String q, String orgNumber) {
        var all = anyone().queryParam("agency", orgNumber)
                .get(list(2019))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", String.class);
        var found = anyone().queryParam("q", q)
                .queryParam("size", 200)
                .get(list(2019))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", String.class);

        assertThat(all).isNotEmpty();
        assertThat(found).containsAll(all);
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource({
        "FIN, Finansdepartementet",
        "FIN, Ministry of Finance",
        "FIN, FIN",
        "NFD, Nærings- og fiskeridepartementet",
        "NFD, Nærings-",
        "NFD, fiskeri",
        "JD, Justis-",
        "HOD, Helse-"
    })
    void a_ministry_s_name_finds_the_measures_of_its_agencies(String ministry, String q) {
        var all = anyone().queryParam("ministry", ministry)
                .get(list(2019))
                .jsonPath()
                .getLong("totalItems");

        assertThat(anyone().queryParam("q", q)
                        .queryParam("ministry", ministry)
                        .get(list(2019))
                        .jsonPath()
                        .getLong("totalItems"))
                .isEqualTo(all)
                .isPositive();
    }

    @Test
    void a_part_of_a_ministry_s_name_finds_its_measures_where_none_has_the_word() {
        var without = openEdition(AGENCY);
        submit(without, AGENCY, plain("1", "Register for fisk"), plain("2", "Arkiv"));
        var with = openEdition(AGENCY);
        submit(with, AGENCY, plain("1", "Register for næring"), plain("2", "Arkiv"));

        for (var part : List.of("næring", "nærings", "Nærings-")) {
            assertThat(found(without, part)).containsExactlyInAnyOrder("1", "2");
        }
        assertThat(search(without, "næring").getString("foundBy")).isEqualTo("PREFIX");
        assertThat(found(with, "næring")).containsExactly("1");
        assertThat(found(with, "Nærings-")).containsExactlyInAnyOrder("1", "2");
        assertThat(search(with, "Nærings-").getString("foundBy")).isEqualTo("WORDS");
    }

    @Test
    void an_answer_says_which_synonyms_were_searched_for() {
        assertThat(search(edition(), "KI").getList("synonyms", String.class)).contains("AI", "kunstig intelligens");
        assertThat(search(edition(), "arkiv").getList("synonyms")).isEmpty();
    }

    @Test
    void tags_that_differ_in_form_are_one_and_shown_as_most_write_it() {
        var of = openEdition(AGENCY);
        submit(
                of,
                AGENCY,
                plain("1", "a").with(AnswerField.TAGS, List.of("KI")),
                plain("2", "b").with(AnswerField.TAGS, List.of("KI")),
                plain("3", "c").with(AnswerField.TAGS, List.of("ki ", "ＫＩ")),
                plain("4", "d"));
        var answer = anyone().queryParam("tag", " Ki").get(list(of)).jsonPath();

        assertThat(answer.getLong("totalItems")).isEqualTo(3);
        var facet = "facets.find { it.id == 'tag' }";
        assertThat(answer.getList(facet + ".codes.code")).containsExactly("ki");
        assertThat(answer.getList(facet + ".codes.label")).containsExactly("KI");
        assertThat(answer.getList(facet + ".codes.count")).containsExactly(3);
        assertThat(answer.getList(facet + ".codes.selected")).containsExactly(true);
        assertThat(answer.getLong(facet + ".notAnswered")).isEqualTo(1);
        assertThat(answer.getList("items.find { it.reference == '3' }.tags")).containsExactly("ki ", "ＫＩ");
    }
}
