package no.tiltaksoversikt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.RawConnection;
import no.tiltaksoversikt.testing.RawConnection.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are compressed for those who ask, and their tags name the bytes that were sent. */
@QuarkusTest
class CompressionTest extends HttpTest {

    private static final String FILE = "/v1/editions/2019/exports/measures.csv";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/editions/2019/questionnaire",
                "/v1/editions/2019/figures/5",
                "/v1/editions/2019/figures/5?format=svg",
                "/v1/editions/2019/exports/dictionary?format=csv",
                "/v1/catalog?format=turtle",
                "/v1/catalog?format=rdf-xml",
                "/q/openapi",
                "/q/openapi?format=json",
                FILE
            })
    void a_text_is_the_same_after_unpacking(String path) throws IOException {
        var plain = RawConnection.get(path);
        var packed = RawConnection.get(path, "Accept-Encoding: gzip");
        assertThat(packed.status()).isEqualTo(200);
        assertThat(packed.headers()).containsEntry("content-encoding", "gzip");
        assertThat(packed.headers().get("vary")).contains("Accept-Encoding");
        assertThat(plain.headers()).doesNotContainKey("content-encoding");
        assertThat(unpacked(packed)).isEqualTo(bytes(plain));
    }

    @Test
    void brotli_comes_before_gzip_where_the_platform_has_it() throws Exception {
        Brotli4jLoader.ensureAvailability();
        var plain = RawConnection.get("/v1/editions/2019/figures/5");
        var packed = RawConnection.get("/v1/editions/2019/figures/5", "Accept-Encoding: gzip, deflate, br");
        assertThat(packed.headers()).containsEntry("content-encoding", "br");
        assertThat(Decoder.decompress(bytes(packed)).getDecompressedData()).isEqualTo(bytes(plain));
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource({
        "'deflate, gzip', gzip",
        "'gzip;q=0',",
        "identity,",
        "'br;q=0',",
        "'br;q=0, gzip', gzip",
        "'gzip;q=0, br;q=0',",
        "'gzip;q=0.5, br;q=0', gzip",
        "'gzip;q=1, br;q=0.5', gzip",
        "'br;q=0, *', gzip",
        "'*;q=0',",
        "'*;q=0, gzip', gzip",
        "'identity;q=0, br;q=0, *', gzip",
        "'identity;q=0',",
        "'gzip;q=0.5, identity',",
        "'gzip;q=1.000, br;q=0.000', gzip",
        "'GZIP ; Q=0.5', gzip",
        "'gzip;q=2',",
        "'gzip;q=-1',",
        "'gzip;q=nan',",
        "'gzip;q=',",
        "'gzip;;',gzip",
        "'brotli',",
        "'nobr',",
        "';,,;q=1',",
        "'',"
    })
    void a_kept_answer_is_packed_as_the_caller_wants_it(String accepted, String encoding) throws IOException {
        var plain = bytes(RawConnection.get("/nb/2019"));
        for (var again = 0; again < 2; again++) {
            var answer = RawConnection.get("/nb/2019", "Accept-Encoding: " + accepted);
            assertThat(answer.headers().get("content-encoding")).isEqualTo(encoding);
            assertThat(encoding == null ? bytes(answer) : unpacked(answer)).isEqualTo(plain);
        }
        // A file is not kept: the framework compresses it.
        assertThat(RawConnection.get(FILE, "Accept-Encoding: " + accepted)
                        .headers()
                        .get("content-encoding"))
                .isEqualTo(encoding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip;q=0, br", "gzip;q=0.5, br", "*", "gzip, *;q=0.1, br;q=1"})
    void brotli_is_chosen_where_the_caller_prefers_it(String accepted) throws IOException {
        for (var path : List.of("/nb/2019", FILE)) {
            assertThat(RawConnection.get(path, "Accept-Encoding: " + accepted).headers())
                    .containsEntry("content-encoding", "br");
        }
    }

    private static byte[] unpacked(Answer answer) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes(answer))).readAllBytes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/editions/2019/figures/5", "/v1/agencies?size=100", FILE})
    void a_packed_answer_has_a_tag_of_its_own_and_is_known_by_it(String path) throws IOException {
        var plain = RawConnection.get(path).headers().get("etag");
        var packed = RawConnection.get(path, "Accept-Encoding: gzip").headers().get("etag");
        assertThat(packed).isEqualTo(plain.substring(0, plain.length() - 1) + "-gzip\"");
        var known = RawConnection.get(path, "Accept-Encoding: gzip", "If-None-Match: " + packed);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.headers()).containsEntry("etag", packed);
        assertThat(known.body()).isEmpty();
        assertThat(RawConnection.get(path, "If-None-Match: " + plain).headers()).containsEntry("etag", plain);
    }

    @Test
    void a_part_of_a_file_is_of_its_own_bytes_and_never_goes_on_with_packed_ones() throws IOException {
        var plain = RawConnection.get(FILE);
        var part = RawConnection.get(FILE, "Accept-Encoding: gzip, br", "Range: bytes=100-199");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.headers()).doesNotContainKey("content-encoding");
        assertThat(part.body()).isEqualTo(plain.body().substring(100, 200));

        var packed = RawConnection.get(FILE, "Accept-Encoding: gzip");
        assertThat(packed.headers()).doesNotContainKeys("repr-digest", "accept-ranges");
        assertThat(plain.headers()).containsKeys("repr-digest", "accept-ranges");
        var resumed = RawConnection.get(
                FILE, "Range: bytes=100-199", "If-Range: " + packed.headers().get("etag"));
        assertThat(resumed.status()).isEqualTo(200);
        assertThat(resumed.body()).isEqualTo(plain.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/editions/2019/exports/measures.xlsx", "/v1/editions/2019/exports/measures.parquet"})
    void what_is_packed_already_is_not_packed_again(String path) throws IOException {
        assertThat(RawConnection.get(path, "Accept-Encoding: gzip, br").headers())
                .doesNotContainKey("content-encoding");
    }

    /** The body, of its chunks where it came in chunks. */
    private static byte[] bytes(Answer answer) {
        if (!answer.headers().containsKey("transfer-encoding")) {
            return answer.body().getBytes(StandardCharsets.ISO_8859_1);
        }
        var whole = new ByteArrayOutputStream();
        var rest = answer.body();
        while (true) {
            var line = rest.indexOf("\r\n");
            var size = Integer.parseInt(rest.substring(0, line), 16);
            if (size == 0) {
                return whole.toByteArray();
            }
            whole.writeBytes(rest.substring(line + 2, line + 2 + size).getBytes(StandardCharsets.ISO_8859_1));
            rest = rest.substring(line + 2 + size + 2);
        }
    }
}
