package no.tiltaksoversikt.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service and the database fold alike. */
@QuarkusTest
@Tag(HttpTest.IN_SERVICE)
class SearchFoldingTest {

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vanlig tekst – med «tegn» og ÆØÅ é",
                "Saks\u00adbehandling inn\u200bsyn \ufeff\u2060",
                "CO₂ m² ½ ﬁsk ﬂyt",
                "ＫＩ　ｋｉ",
                "A\u030a o\u0308 e\u0301 \u00c5",
                "  ki\u00a0 \t KI\u2028ki ",
                "Čáhput ŊŦŽŠ ΑΒΓ ЖЯ"
            })
    void a_text_has_one_form_and_one_key(String text) throws SQLException {
        assertThat(inDatabase("select search_fold(?)", text)).isEqualTo(SearchFolding.fold(text));
        assertThat(inDatabase("select search_key(?)", text)).isEqualTo(SearchFolding.key(text));
    }

    private String inDatabase(String sql, String text) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, text);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
