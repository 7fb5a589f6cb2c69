package no.tiltaksoversikt;

import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.measure.Code;
import no.tiltaksoversikt.measure.MeasureId;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.testing.PublicReads.Read;
import no.tiltaksoversikt.testing.Reader;
import no.tiltaksoversikt.testing.Reader.Answer;
import no.tiltaksoversikt.testing.Respondent;
import no.tiltaksoversikt.testing.TestEnvironment.SandboxIssuer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is in the sandbox changes nothing that the public, an agency or the directorate reads elsewhere. */
@QuarkusTest
@Tag("full")
class SandboxIsolationTest extends PublicWalk {

    private static final int OF_EACH = 4;

    SandboxIssuer sandboxIssuer;

    @Test
    void answers_in_the_sandbox_change_nothing_that_anyone_reads() {
        readAll(someOfEachOperation());
        var own = ownReads();
        var agency = answersWith(own, AGENCY, Scope.READ + " " + Scope.WRITE);
        var directorate = answersWith(own, DIRECTORATE, Scope.ADMIN);

        openSandbox();
        for (var orgNumber : List.of(AGENCY, OTHER_AGENCY, ONLY_EXEMPT)) {
            for (var respondent : List.of(
                    new Respondent(sandboxIssuer.tokens(), SANDBOX, orgNumber), respondent(SANDBOX, orgNumber))) {
                assertThat(Stream.of(
                                        respondent.submit(aSubmissionOf(
                                                changed(open("A-1")),
                                                changed(exempt("X-1")).named("Felles søknadsløsning " + SECRET),
                                                open("Z-1").inPhase(Code.Phase.IDEA))),
                                        respondent.draft(aSubmissionOf(open("Z-2"))),
                                        respondent.withdraw(),
                                        respondent.submit(aSubmissionOf(changed(open("A-1")), open("A-2"))))
                                .map(Response::statusCode))
                        .allMatch(status -> status < 300);
            }
        }

        assertNothingChanged();
        assertSame(agency, answersWith(own, AGENCY, Scope.READ + " " + Scope.WRITE));
        assertSame(directorate, answersWith(own, DIRECTORATE, Scope.ADMIN));
        for (var reference : List.of("A-1", "A-2")) {
            var measure = "/v1/measures/" + MeasureId.of(SANDBOX, AGENCY, reference);
            for (var address : List.of(measure, measure + "/history", measure + "/similar")) {
                anyone().get(address).then().statusCode(404);
                agency(AGENCY).get(address).then().statusCode(404);
                directorate().get(address).then().statusCode(404);
            }
        }
    }

    /** Parameters make no difference here: what an answer is made of is chosen by editions and states. */
    private static Predicate<Read> someOfEachOperation() {
        var seen = new HashMap<String, Integer>();
        return read -> seen.merge(read.operation(), 1, Integer::sum) <= OF_EACH;
    }

    private static void assertSame(Map<Read, Answer> before, Map<Read, Answer> after) {
        before.forEach(
                (read, answer) -> assertThat(after.get(read)).as("%s", read).isEqualTo(answer));
    }

    /** The reads that answer in JSON, and those that need a token. */
    private List<Read> ownReads() {
        var edition = "/v1/editions/" + year;
        var answer = edition + "/submissions/" + AGENCY;
        var more = Stream.of(
                "/v1/audit?size=200",
                "/v1/audit?year=2017",
                "/v1/events?size=200",
                "/v1/subscriptions",
                "/v1/questionnaires",
                "/v1/organisations/differences",
                edition + "/findings?size=200",
                edition + "/participants?size=200",
                edition + "/reminders",
                edition + "/corrections",
                "/v1/editions/2018/findings?size=200",
                answer,
                answer + "/status",
                answer + "/prefill",
                answer + "/changes");
        return Stream.concat(
                        reads.stream().filter(read -> read.accept().equals("application/json")),
                        more.map(path -> new Read("own", path, "application/json")))
                .toList();
    }

    private Map<Read, Answer> answersWith(List<Read> wanted, String orgNumber, String scopes) {
        var token = "Bearer " + issuer.token(orgNumber, scopes);
        return wanted.parallelStream()
                .distinct()
                .collect(Collectors.toConcurrentMap(
                        Function.identity(), read -> Reader.read(read, "nb", "Authorization", token)));
    }
}
