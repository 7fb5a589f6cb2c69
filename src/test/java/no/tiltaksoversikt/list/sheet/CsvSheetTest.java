package no.tiltaksoversikt.list.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class CsvSheetTest {

    private static final String LIST = "Tiltak;Beløp\nNy søknadsløsning;12,5 mill.\n";

    @Test
    void a_named_delimiter_is_taken_and_an_empty_name_is_none() {
        for (var file : List.of("sep=,\r\nNavn,Fase\r\n", "sep=\r\nNavn;Fase\n", "SEP=\nNavn;Fase", "Navn;Fase")) {
            var rows = ListFile.read(file.getBytes(StandardCharsets.UTF_8), null)
                    .sheets()
                    .get(0)
                    .rows();
            assertThat(rows).as(file).hasSize(1);
            assertThat(rows.get(0).cells()).as(file).hasSize(2);
        }
    }

    @Test
    void the_encoding_is_found_out() {
        var encodings = Map.of(
                "UTF-8", StandardCharsets.UTF_8,
                "UTF-16LE", StandardCharsets.UTF_16LE,
                "UTF-16BE", StandardCharsets.UTF_16BE,
                "windows-1252", Charset.forName("windows-1252"));
        encodings.forEach((name, charset) -> {
            var file = read(LIST.getBytes(charset));
            assertThat(file.encoding()).isEqualTo(name);
            assertThat(texts(file).get(1)).containsExactly("Ny søknadsløsning", "12,5 mill.");
            if (!name.equals("windows-1252")) {
                var marked = read(("\ufeff" + LIST).getBytes(charset));
                assertThat(marked.encoding()).isEqualTo(name);
                assertThat(texts(marked).get(0)).containsExactly("Tiltak", "Beløp");
            }
        });
        assertThat(ListFile.read(LIST.getBytes(StandardCharsets.ISO_8859_1), "ISO-8859-1")
                        .encoding())
                .isEqualTo("ISO-8859-1");
        assertThat(ListFile.read(LIST.getBytes(StandardCharsets.UTF_8), "finnes-ikke")
                        .encoding())
                .isEqualTo("UTF-8");
    }

    @Test
    void lines_in_different_encodings_are_read_each_in_its_own() {
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.writeBytes(LIST.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("Nytt årsverk;5\r\n".getBytes(Charset.forName("windows-1252")));
        var file = read(bytes.toByteArray());
        assertThat(texts(file))
                .containsExactly(
                        List.of("Tiltak", "Beløp"),
                        List.of("Ny søknadsløsning", "12,5 mill."),
                        List.of("Nytt årsverk", "5"));
        assertThat(file.encoding()).isEqualTo("windows-1252");
    }

    @Test
    void the_delimiter_is_found_out() {
        assertThat(delimiter("a;b\n1,5;2,5\n3,5;4,5\n")).isEqualTo(";");
        assertThat(delimiter("a\tb\n1,5\t2\n")).isEqualTo("\t");
        assertThat(delimiter("a,b,c\n\"1,5;x\",2,3\n")).isEqualTo(",");
        assertThat(delimiter("a|b\nx|y\n")).isEqualTo("|");
        assertThat(delimiter("Oversikt, 2026\n\nNavn;Fase;Kostnad\nA;Idé;1\nB;Drift;2\n"))
                .isEqualTo(";");
        assertThat(delimiter("sep=|\na|b;c;d;e\n")).isEqualTo("|");
        assertThat(delimiter("bare ett ord")).isEqualTo(";");
    }

    @Test
    void cells_may_hold_delimiters_quotes_and_line_breaks() {
        var file = read("Navn;Merknad\r\n\"Ny; \"\"stor\"\" løsning\";\"To\nlinjer\"\r\n;\r\n\r\nSist;x\r\n"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(texts(file))
                .containsExactly(
                        List.of("Navn", "Merknad"),
                        List.of("Ny; \"stor\" løsning", "To\nlinjer"),
                        List.of("Sist", "x"));
        assertThat(file.sheets().get(0).rows()).extracting(SheetRow::number).containsExactly(1, 2, 5);
    }

    @Test
    void what_nobody_sees_is_no_part_of_a_cell() {
        assertThat(CsvSheet.read("A;=\"007\"\n\ufeffP-2;\u200ba@b.no\n".getBytes(StandardCharsets.UTF_8), null)
                        .sheets()
                        .get(0)
                        .rows())
                .flatExtracting(row -> row.cells().values())
                .extracting(SheetCell::text)
                .containsExactly("A", "007", "P-2", "a@b.no");
    }

    @Test
    void lines_may_end_as_on_an_old_macintosh() {
        assertThat(texts(read("a;b\rc;d\r".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void a_quotation_mark_without_its_match_is_refused() {
        assertThatThrownBy(() -> read("a;b\n\"c;d\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void more_rows_than_a_list_has_are_left_out() {
        assertThat(read("a;b\n".repeat(20_000).getBytes(StandardCharsets.UTF_8))
                        .sheets()
                        .get(0)
                        .isCut())
                .isTrue();
    }

    @Test
    void columns_have_letters() {
        assertThat(List.of(
                        CellAddress.letters(0),
                        CellAddress.letters(25),
                        CellAddress.letters(26),
                        CellAddress.letters(702)))
                .containsExactly("A", "Z", "AA", "AAA");
        for (var column = 0; column < ListLimits.COLUMNS; column++) {
            assertThat(CellAddress.column(CellAddress.letters(column))).isEqualTo(column);
        }
        assertThat(CellAddress.column("XFD")).isEqualTo(-1);
        assertThat(CellAddress.column("ZZZZZZZZZZZZZZ")).isEqualTo(-1);
        assertThat(CellAddress.column("a1")).isEqualTo(-1);
    }

    private static String delimiter(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8)).delimiter();
    }

    private static ListFile read(byte[] file) {
        return ListFile.read(file, null);
    }

    private static List<List<String>> texts(ListFile file) {
        return file.sheets().get(0).rows().stream()
                .map(row -> row.cells().values().stream().map(SheetCell::text).toList())
                .toList();
    }
}
