package no.tiltaksoversikt.statistics.counting;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.statistics.counting.EditionCounts.FrozenEdition;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An edition's numbers when it is counted in the database, and in memory. */
@QuarkusTest
@Tag("full")
class FrozenEditionTest extends HttpTest {

    @Inject
    EditionCounts counts;

    private static final List<String> PATHS = List.of(
            "statistics?by=phase",
            "statistics?by=phase,expectedEffects,agency&metric=totalCost",
            "statistics?by=technologies,ministry&base=all&where=skate:true&where=phase:IDEA|OPERATION",
            "statistics?by=mainPurpose",
            "statistics?by=phase&audience=public",
            "figures",
            "figures/key-numbers",
            "variables");

    @Test
    void a_frozen_edition_gives_the_same_numbers_as_before() {
        var year = openEdition(AGENCY, OTHER_AGENCY);
        respondent(year, AGENCY)
                .submit(aSubmissionOf(
                        aMeasure().withReference("A").named("A"),
                        aMeasure().withReference("B").named("B").inPhase(Phase.OPERATION),
                        aMeasure()
                                .withReference("C")
                                .named("C")
                                .with(AnswerField.PUBLISHABLE, false)
                                .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 14")))
                .then()
                .statusCode(201);
        respondent(year, OTHER_AGENCY)
                .submit(aSubmissionOf(aMeasure().without(AnswerField.TOTAL_COST)))
                .then();
        move(year, "CLOSED");
        var open = read(year);

        move(year, "FROZEN");
        assertThat(read(year)).as("first reads").isEqualTo(open);
        counts.load(new FrozenEdition(year, 1)).join();
        assertThat(counts.of(new FrozenEdition(year, 1))).isInstanceOf(EditionColumns.class);
        assertThat(read(year)).as("from columns").isEqualTo(open);
        move(year, "PUBLISHED");
        assertThat(read(year)).as("published").isEqualTo(open);
    }

    private List<String> read(int year) {
        return PATHS.stream()
                .map(path -> "/v1/editions/" + year + "/" + path)
                .flatMap(path -> Stream.of(read(anyone(), path), read(directorate(), path)))
                .toList();
    }

    /** Everything but the addresses, which name the revision once there is one, and the citation, which does as well. */
    private static String numbers(Response response) {
        try {
            var body = new ObjectMapper().readTree(response.asByteArray());
            for (var member : List.of("links", "citation")) {
                body.findParents(member).forEach(parent -> ((ObjectNode) parent).remove(member));
            }
            return body.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(RequestSpecification reader, String path) {
        var response = reader.get(path).then().statusCode(200).extract().response();
        return numbers(response);
    }
}
