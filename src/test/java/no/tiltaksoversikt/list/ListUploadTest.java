package no.tiltaksoversikt.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListUploadTest {

    @Test
    void a_body_without_a_type_is_the_file() {
        var body = "Navn".getBytes(StandardCharsets.UTF_8);

        assertThat(ListUpload.of(null, null, body).file()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "multipart/form-data ! --x\\r\\n\\r\\nA\\r\\n--x--",
                "multipart/form-data;boundary= ! --x\\r\\n\\r\\nA\\r\\n--x--",
                "multipart/form-data;boundary=x ! --x\\r\\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\\r\\n"
                        + "Content-Type: text/csv; charset=?%\\r\\n\\r\\nA\\r\\n--x--",
                "multipart/form-data;boundary=x ! --x\\r\\nContent-Disposition: form-data; name\\r\\n\\r\\nA\\r\\n--x--",
                "multipart/form-data;boundary=x ! --x\\r\\nContent-Disposition: form-data; name=\"file\"\\r\\n\\r\\nA\\r\\n"
                        + "--x\\r\\nContent-Disposition: form-data; name=\"file\"\\r\\n\\r\\nB\\r\\n--x--",
                "multipart/form-data;boundary=x ! --x\\r\\nContent-Disposition: form-data; name=\"file\"\\r\\n"
                        + "Content-Type: multipart/mixed\\r\\n\\r\\nA\\r\\n--x--"
            })
    void a_form_that_cannot_be_read_is_a_problem(String type, String body) {
        var bytes = body.translateEscapes().getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ListUpload.of(MediaType.valueOf(type), type, bytes))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.INVALID_BODY));
    }
}
