package no.tiltaksoversikt.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of ministries and agencies. */
class OrganisationDataTest {

    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    @ParameterizedTest
    @ValueSource(strings = {"ministries-2019.csv", "agencies-2019.csv"})
    void every_organisation_number_stands_once_and_has_the_right_control_digit(String file) throws IOException {
        var numbers = rows(file).stream().map(row -> row.get("orgNumber")).toList();
        assertThat(numbers).doesNotHaveDuplicates().allSatisfy(number -> assertThat(number)
                .matches("[0-9]{8}" + controlDigit(number)));
    }

    @Test
    void every_agency_belongs_to_a_ministry_that_is_there_or_to_none() throws IOException {
        var codes =
                rows("ministries-2019.csv").stream().map(row -> row.get("code")).toList();
        assertThat(codes).hasSize(16);
        assertThat(rows("agencies-2019.csv")).hasSize(174).allSatisfy(row -> assertThat(row.get("ministry"))
                .satisfiesAnyOf(code -> assertThat(code).isEmpty(), code -> assertThat(code)
                        .isIn(codes)));
    }

    /** Modulus 11, as Brønnøysundregistrene describe it. */
    private static int controlDigit(String number) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return (11 - sum % 11) % 11;
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        try (var stream = OrganisationDataTest.class.getResourceAsStream("/organisation/" + file);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(stream)) {
            return rows.readAll();
        }
    }
}
