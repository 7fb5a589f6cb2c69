package no.tiltaksoversikt.validation.body;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.platform.http.StrictJson;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.validation.body.ReportedMeasure.Acknowledgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionReaderTest {

    private static final String EMPTY = "{\"measures\":[]}";

    private static Problem problem(byte[] body) {
        return assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ReadBody.submission(body))
                .actual();
    }

    private static Problem problem(String body) {
        return problem(body.getBytes(UTF_8));
    }

    private static void assertMalformed(byte[] body, int line, int column) {
        assertRefused(ProblemType.MALFORMED_JSON, body, line, column);
    }

    private static void assertNotUtf8(byte[] body, int line, int column) {
        assertRefused(ProblemType.NOT_UTF8, body, line, column);
    }

    private static void assertRefused(ProblemType type, byte[] body, int line, int column) {
        var problem = problem(body);
        assertThat(problem.type()).isEqualTo(type);
        assertThat(problem.arguments()).containsEntry("line", line).containsEntry("column", column);
    }

    @Test
    void what_is_sent_is_what_is_read() {
        var measure = aMeasure()
                .with(AnswerField.COMMENTS, "  Som skrevet,\n med luft  ")
                .acknowledging("suspicious-amount", " Fordi ");

        var read = ReadBody.submission(aSubmissionOf(measure).toString().getBytes(UTF_8));

        assertThat(read.nothingToReport()).isFalse();
        assertThat(read.measures())
                .containsExactly(new ReportedMeasure(
                        "A-17",
                        measure.answers(),
                        List.of(),
                        List.of(new Acknowledgement("suspicious-amount", " Fordi "))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                  | 1 | 1",
                "`  `                                | 1 | 3",
                "{                                   | 1 | 2",
                "}                                   | 1 | 1",
                "[                                   | 1 | 2",
                "{\"measures\":[}                    | 1 | 14",
                "{\"measures\":[],}                  | 1 | 16",
                "{\"measures\" []}                   | 1 | 13",
                "{'measures':[]}                     | 1 | 2",
                "{measures:[]}                       | 1 | 2",
                "{\"measures\":[]} {}                | 1 | 17",
                "{\"measures\":[]} x                 | 1 | 17",
                "{\"measures\":[]}]                  | 1 | 16",
                "{\"measures\":[] /* all */}         | 1 | 16",
                "{\"nothingToReport\":tru}           | 1 | 24",
                "{\"nothingToReport\":NaN}           | 1 | 23",
                "{\"measures\":[{\"totalCost\":01}]} | 1 | 28",
                "{\"measures\":[{\"totalCost\":1.}]} | 1 | 29",
                "{\"measures\":[{\"totalCost\":+1}]} | 1 | 27",
                "{\"measures\":[{\"name\":\"a        | 1 | 24",
                "{\"measures\":[{\"name\":\"\\x\"}]} | 1 | 24",
                "null null                           | 1 | 6",
                "<html></html>                       | 1 | 1"
            })
    void a_body_that_is_not_json_is_refused_with_its_place(String body, int line, int column) {
        var problem = problem(body);
        assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_JSON);
        assertThat(problem.arguments().get("line")).isEqualTo(line);
        // A parser may stop right before or after the character that is wrong.
        assertThat((int) problem.arguments().get("column")).isBetween(column - 1, column + 1);
    }

    @Test
    void lines_count_from_one_and_columns_are_in_characters() {
        assertMalformed("{\n  \"measures\": [\n    {\"name\": \"blåbærsyltetøy\", ]}".getBytes(UTF_8), 3, 32);
        assertMalformed(new byte[0], 1, 1);
    }

    @Test
    void a_repeated_key_is_refused() {
        assertDuplicate("{\"measures\":[],\"measures\":[]}", "measures", "/measures");
        assertDuplicate("{\"measures\":[{},{\"name\":\"a\",\"name\":\"b\"}]}", "name", "/measures/1/name");
        assertDuplicate("{\"receipt\":{\"a/b\":1,\"a/b\":2}}", "a/b", "/receipt/a~1b");
    }

    private static void assertDuplicate(String body, String name, String pointer) {
        var problem = problem(body);
        assertThat(problem.type()).isEqualTo(ProblemType.DUPLICATE_FIELD);
        assertThat(problem.arguments()).containsEntry("name", name);
        assertThat(pointers(problem)).isEqualTo(pointer);
    }

    @Test
    void a_body_is_utf_8() {
        assertNotUtf8(EMPTY.getBytes(UTF_16), 1, 1);
        assertNotUtf8(EMPTY.getBytes(UTF_16LE), 1, 1);
        var latin1 = "{\"measures\":[{\"name\":\"Sø\"}]}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertNotUtf8(latin1, 1, 24);
        var overlong = "{\"measures\":[{\"name\":\"  \"}]}".getBytes(UTF_8);
        overlong[22] = (byte) 0xC0;
        overlong[23] = (byte) 0x80;
        assertNotUtf8(overlong, 1, 23);
        var surrogate = "{\"measures\":[{\"name\":\"   \"}]}".getBytes(UTF_8);
        surrogate[22] = (byte) 0xED;
        surrogate[23] = (byte) 0xA0;
        surrogate[24] = (byte) 0x80;
        assertNotUtf8(surrogate, 1, 23);
        var cutOff = (EMPTY + " æ").getBytes(UTF_8);
        assertNotUtf8(java.util.Arrays.copyOf(cutOff, cutOff.length - 1), 1, EMPTY.length() + 2);
    }

    @Test
    void a_byte_order_mark_is_ignored() {
        assertThat(ReadBody.submission(("\ufeff" + EMPTY).getBytes(UTF_8)).measures())
                .isEmpty();
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(problem("[".repeat(1_000_000)).type()).isEqualTo(ProblemType.JSON_LIMIT_EXCEEDED);
        assertThat(problem("{\"receipt\":" + "[".repeat(40) + "]".repeat(40) + ",\"measures\":[]}")
                        .type())
                .isEqualTo(ProblemType.JSON_LIMIT_EXCEEDED);
        assertThat(ReadBody.submission(("{\"receipt\":" + "[".repeat(20) + "]".repeat(20) + ",\"measures\":[]}")
                                .getBytes(UTF_8))
                        .measures())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                   | ``",
                "null                                                 | ``",
                "\"text\"                                             | ``",
                "17                                                   | ``",
                "{}                                                   | /measures",
                "{\"nothingToReport\":false}                          | /measures",
                "{\"measures\":null}                                  | /measures",
                "{\"measures\":{}}                                    | /measures",
                "{\"measures\":\"none\"}                              | /measures",
                "{\"measures\":[null]}                                | /measures/0",
                "{\"measures\":[{},[],3]}                             | /measures/1 /measures/2",
                "{\"nothingToReport\":\"yes\",\"measures\":[]}        | /nothingToReport",
                "{\"nothingToReport\":1,\"measures\":[]}              | /nothingToReport",
                "{\"nothingToReport\":{\"a\":1},\"measures\":[]}      | /nothingToReport",
                "{\"measures\":[{\"acknowledgements\":{}}]}           | /measures/0/acknowledgements",
                "{\"measures\":[{\"acknowledgements\":\"x\"}]}        | /measures/0/acknowledgements",
                "{\"measures\":[{\"acknowledgements\":[{},null,1]}]}  | /measures/0/acknowledgements/1 /measures/0/acknowledgements/2",
                "{\"nothingToReport\":0,\"measures\":[1]}             | /nothingToReport /measures/0"
            })
    void a_body_of_the_wrong_shape_is_refused_with_all_its_faults(String body, String pointers) {
        var problem = problem(body);

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_BODY);
        assertThat(pointers(problem)).isEqualTo(pointers);
    }

    @Test
    void all_unknown_fields_are_named() {
        var problem = problem("{\"Measures\":[],\"measures\":[{\"cost\":1,\"a/b~c\":{\"x\":[]}},"
                + "{\"cost\":2,\"acknowledgements\":[{\"why\":\"x\"}]}]}");

        assertThat(problem.type()).isEqualTo(ProblemType.UNKNOWN_FIELD);
        assertThat(problem.arguments()).containsEntry("names", "Measures, cost, a/b~c, why");
        assertThat(pointers(problem))
                .isEqualTo("/Measures /measures/0/cost /measures/0/a~1b~0c /measures/1/cost"
                        + " /measures/1/acknowledgements/0/why");
    }

    @Test
    void a_misspelt_measures_is_an_unknown_field() {
        var problem = problem("{\"mesures\":[]}");

        assertThat(problem.type()).isEqualTo(ProblemType.UNKNOWN_FIELD);
        assertThat(pointers(problem)).isEqualTo("/mesures /measures");
    }

    @Test
    void at_most_a_hundred_faults_are_listed_and_names_are_fit_to_be_shown() {
        var fields =
                IntStream.range(0, 500).mapToObj(i -> "\"f" + i + "\":0").collect(Collectors.joining(",", "{", "}"));
        assertThat(problem(fields).faults()).hasSize(100);
        assertThat((String) problem(fields).arguments().get("names")).endsWith("f499");

        var odd = problem("{\"a\\u0000\\ud800" + "b".repeat(1000) + "\":1,\"measures\":[]}");
        assertThat(odd.arguments().get("names")).isEqualTo("a\ufffd\ufffd" + "b".repeat(57));
    }

    @Test
    void what_get_adds_is_ignored() {
        var body =
                "{\"state\":\"DRAFT\",\"receipt\":{\"id\":1,\"report\":{\"findings\":[{\"x\":{}}]}},\"measures\":[]}";

        assertThat(ReadBody.submission(body.getBytes(UTF_8)).measures()).isEmpty();
    }

    @Test
    void a_measure_has_no_state_and_no_receipt() {
        assertThat(problem("{\"measures\":[{\"state\":\"DRAFT\"}]}").type()).isEqualTo(ProblemType.UNKNOWN_FIELD);
    }

    @Test
    void more_measures_and_acknowledgements_than_anyone_has_are_refused() {
        var measures = "{},".repeat(10_000);
        assertThat(ReadBody.submission(("{\"measures\":[" + measures.substring(0, measures.length() - 1) + "]}")
                                .getBytes(UTF_8))
                        .measures())
                .hasSize(10_000);
        var problem = problem("{\"measures\":[" + measures + "{}]}");
        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_BODY);
        assertThat(pointers(problem)).isEqualTo("/measures");

        var acknowledgements = "{},".repeat(100) + "{}";
        assertThat(pointers(problem("{\"measures\":[{\"acknowledgements\":[" + acknowledgements + "]}]}")))
                .isEqualTo("/measures/0/acknowledgements");
    }

    @Test
    void more_wrong_values_than_anyone_can_mend_are_refused() {
        var measure = "{\"tags\":[" + "1,".repeat(99) + "1]},";

        var problem = problem("{\"measures\":[" + measure.repeat(200) + "{\"name\":1}]}");

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_BODY);
        assertThat(problem.faults().get(0).pointer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "3", "{\"acknowledgements\":7}"})
    void a_measure_of_the_wrong_shape_is_refused(String body) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ReadBody.measure(body.getBytes(UTF_8)))
                .matches(problem -> problem.type() == ProblemType.INVALID_BODY);
    }

    @Test
    void a_tree_is_held_to_the_same_demands() {
        for (var body : List.of("", "{", "{} {}", "[".repeat(20))) {
            assertThatExceptionOfType(Problem.class)
                    .as(body)
                    .isThrownBy(() -> StrictJson.readTree(body.getBytes(UTF_8)))
                    .matches(problem -> problem.type() == ProblemType.MALFORMED_JSON);
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> StrictJson.readTree("[".repeat(40).getBytes(UTF_8)))
                .matches(problem -> problem.type() == ProblemType.JSON_LIMIT_EXCEEDED);
        assertThat(StrictJson.readTree("null".getBytes(UTF_8)).isNull()).isTrue();
        assertThat(StrictJson.readTree("{\"a\":[1,2.50]}".getBytes(UTF_8)).toString())
                .isEqualTo("{\"a\":[1,2.5]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e400", "10e2147483647", "-1e2147483647", "1e-400", "12345678901234567890.5", "1.0", "0.1e1"})
    void numbers_mean_the_same_from_a_tree(String number) {
        var body = ("{\"totalCost\":" + number + "}").getBytes(UTF_8);

        assertThat(ReadBody.measure(StrictJson.readTree(body))).isEqualTo(ReadBody.measure(body));
    }

    private static String pointers(Problem problem) {
        return problem.faults().stream().map(Problem.Fault::pointer).collect(Collectors.joining(" "));
    }
}
