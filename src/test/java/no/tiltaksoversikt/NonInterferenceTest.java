package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code;
import no.tiltaksoversikt.testing.PublicReads;
import no.tiltaksoversikt.testing.PublicReads.Read;
import no.tiltaksoversikt.testing.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the public reads is a function of public answers: every read of the contract that is open to all gives the same
 * bytes and the same headers, whatever is exempt.
 */
@QuarkusTest
class NonInterferenceTest extends PublicWalk {

    private static final String RENAMED_ON = "2026-11-01";
    private static final Set<String> REGISTER = Set.of(
            "listMinistries", "getMinistry", "getMinistryHistory", "listAgencies", "getAgency", "getAgencyHistory");

    /** What the tests share that change nothing public; null where the next one has to read everything anew. */
    private static NonInterferenceTest first;

    @BeforeEach
    void read_everything() {
        if (first != null) {
            year = first.year;
            reads = first.reads;
            before = first.before;
            submitAll();
            return;
        }
        readAll();
        first = this;
        var operations = reads.stream().map(Read::operation).collect(Collectors.toSet());
        var answered = before.entrySet().stream()
                .filter(it -> it.getValue().status() == 200)
                .map(it -> it.getKey().operation())
                .collect(Collectors.toSet());
        assertThat(answered).as("operations with a read that succeeds").isEqualTo(operations);
    }

    @Test
    void changing_every_exempt_answer_changes_nothing_public() {
        submit(AGENCY, changed(exempt("X-1")), open("A-1"), open("A-2").inPhase(Code.Phase.IDEA));
        submit(ONLY_EXEMPT, changed(exempt("X-2")));

        assertNothingChanged();
    }

    @Tag("full")
    @Test
    void removing_exempt_measures_changes_nothing_public() {
        submit(AGENCY, open("A-1"), open("A-2").inPhase(Code.Phase.IDEA));

        assertNothingChanged();
    }

    @Tag("full")
    @Test
    void replacing_and_moving_exempt_measures_changes_nothing_public() {
        submit(AGENCY, open("A-1"), exempt("X-9"), open("A-2").inPhase(Code.Phase.IDEA));

        assertNothingChanged();
    }

    @Tag("full")
    @Test
    void what_is_never_public_of_public_measures_changes_nothing_public() {
        submit(
                AGENCY,
                exempt("X-1"),
                open("A-1")
                        .with(AnswerField.CONTACT_EMAIL, "noen.andre@etaten.no")
                        .with(AnswerField.EXEMPTION_REVIEW_ON, "2031-01-31"),
                open("A-2").inPhase(Code.Phase.IDEA));

        assertNothingChanged();
    }

    @Tag("full")
    @Test
    void changing_every_answer_that_is_exempt_on_its_own_changes_nothing_public() {
        submit(
                OTHER_AGENCY,
                open("B-1").with(AnswerField.TAGS, List.of("gjenbruk", "søknad")),
                changed(partly("B-2"))
                        .named(open("B-2").answers().name())
                        .with(AnswerField.DELIVERABLE, open("B-2").answers().deliverable())
                        .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 23")
                        .with(AnswerField.EXEMPTION_REVIEW_ON, "2099-01-01"));

        assertNothingChanged();
    }

    @Tag("full")
    @Test
    void from_three_on_the_number_of_exempt_measures_is_the_one_thing_that_changes() {
        submit(
                AGENCY,
                exempt("X-1"),
                exempt("X-3").named("En til"),
                exempt("X-4").named("Og en til"),
                open("A-1"),
                open("A-2").inPhase(Code.Phase.IDEA));

        var changed = answers();
        changed.entrySet().removeIf(it -> it.getValue().equals(before.get(it.getKey())));
        assertThat(changed.keySet().stream().map(Read::operation).distinct())
                .containsExactlyInAnyOrder("getEdition", "listEditions");
    }

    @Tag("full")
    @Test
    void renaming_and_moving_every_ministry_and_agency_changes_nothing_but_the_register() {
        first = null;
        reads = Stream.concat(reads.stream(), PublicReads.with(valuesOf(2019)).stream())
                .filter(read -> !REGISTER.contains(read.operation()))
                .distinct()
                .toList();
        before = answers();
        renameEverything();
        emptyCaches();

        assertNothingChanged();
        // Now from what the first answers have left behind.
        assertNothingChanged();
        anyone().get("/v1/agencies?size=200").then().body("items.name", everyItem(startsWith("Nytt navn")));
    }

    private void renameEverything() {
        rename("/v1/ministries/", "select code, valid_to from ministry");
        rename("/v1/agencies/", "select org_number, valid_to from agency");
    }

    /** From the day before today on, or from its last day where it has ended. */
    private void rename(String address, String organisations) {
        for (var row : rows(organisations)) {
            var history = anyone().get(address + row.get(0) + "/history").as(ObjectNode.class);
            var day = row.get(1) == null ? RENAMED_ON : row.get(1).toString();
            history.withArray("names").addObject().put("validFrom", day).put("nb", "Nytt navn " + row.get(0));
            if (history.has("affiliations")) {
                history.put("shortName", "NN " + row.get(0));
                history.withArray("affiliations")
                        .addObject()
                        .put("validFrom", day)
                        .put("ministry", "SMK")
                        .put("skate", true);
            }
            directorate()
                    .contentType(ContentType.JSON)
                    .body(history)
                    .put(address + row.get(0))
                    .then()
                    .statusCode(200);
        }
    }

    /** So that the tests above can fail. */
    @Tag("full")
    @Test
    void changing_a_public_answer_changes_what_the_public_reads() {
        first = null;
        submit(AGENCY, exempt("X-1"), changed(open("A-1")), open("A-2").inPhase(Code.Phase.IDEA));

        var changed = answers();
        changed.entrySet().removeIf(it -> it.getValue().equals(before.get(it.getKey())));
        assertThat(changed).hasSizeGreaterThan(reads.size() / 4);
    }

    @Tag("full")
    @Test
    void every_public_read_has_a_strong_tag_and_is_not_sent_to_who_has_it() {
        before.forEach((read, answer) -> {
            if (answer.status() == 200 && !read.operation().equals(PAGE)) {
                var tag = answer.header("ETag");
                assertThat(tag).as("%s", read).matches("\"[^\"]+\"");
                assertThat(answer.header("Vary")).as("%s", read).contains("Accept", "Accept-Encoding", "Authorization");
                // An address that names its language says the same to every reader.
                assertThat(answer.header("Vary").contains("Accept-Language"))
                        .as("%s", read)
                        .isNotEqualTo(read.path().contains("lang="));
                assertThat(answer.header("Access-Control-Allow-Origin"))
                        .as("%s", read)
                        .isEqualTo("*");
                var again = Reader.read(read, "nb", "If-None-Match", tag);
                assertThat(again.status()).as("%s", read).isEqualTo(304);
                assertThat(again.body()).as("%s", read).isEmpty();
                assertThat(again.header("ETag")).as("%s", read).isEqualTo(tag);
            }
        });
    }
}
