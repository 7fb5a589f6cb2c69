package no.tiltaksoversikt.list.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.tiltaksoversikt.list.sheet.ListSheet.MergedCells;
import no.tiltaksoversikt.list.sheet.SheetCell.Kind;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReaderTest {

    private static final byte[] ZEROS = new byte[1024 * 1024];

    @Test
    void cells_are_read_as_they_were_typed() {
        var sheet = only(new RawWorkbook()
                .styles("<numFmts><numFmt numFmtId='164' formatCode='[$-414]d.\\ mmmm\\ yyyy;@'/><numFmt"
                        + " numFmtId='165' formatCode='#,##0.0,,\"mill. dager\"'/></numFmts><cellStyleXfs><xf"
                        + " numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf"
                        + " numFmtId='9'/><xf numFmtId='165'/></cellXfs>")
                .texts("<si><t>Delt</t></si><si><r><t>Ny </t></r><r><t xml:space='preserve'>fagportal</t></r>"
                        + "<rPh sb='0' eb='1'><t>lyd</t></rPh></si>")
                .sheet("<sheetData><row r='3'><c r='A3' t='s'><v>0</v></c><c t='s'><v>1</v></c>"
                        + "<c t='inlineStr'><is><t>To_x000D_\nlinjer _x005F_x</t></is></c>"
                        + "<c><v>0.30000000000000004</v></c><c s='1'><v>46022</v></c><c s='2'><v>0.35</v></c>"
                        + "<c s='3'><v>12500000</v></c><c t='b'><v>1</v></c><c t='e'><v>#REF!</v></c>"
                        + "<c><f>SUM(A1:A2)</f><v>1.2E7</v></c><c><f>NOW()</f></c><c t='str'><f>A1</f><v>x</v></c>"
                        + "<c r='AB3' t='d'><v>2026-12-31</v></c></row></sheetData>"));
        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.rows().get(0).number()).isEqualTo(3);
        assertThat(sheet.rows().get(0).cells().values())
                .extracting(SheetCell::kind, SheetCell::text)
                .containsExactly(
                        tuple(Kind.TEXT, "Delt"),
                        tuple(Kind.TEXT, "Ny fagportal"),
                        tuple(Kind.TEXT, "To\r\nlinjer _x"),
                        tuple(Kind.NUMBER, "0.3"),
                        tuple(Kind.DATE, "2025-12-31"),
                        tuple(Kind.PERCENT, "0.35"),
                        tuple(Kind.NUMBER, "12500000"),
                        tuple(Kind.BOOLEAN, "true"),
                        tuple(Kind.ERROR, "#REF!"),
                        tuple(Kind.NUMBER, "12000000"),
                        tuple(Kind.ERROR, "=NOW()"),
                        tuple(Kind.TEXT, "x"),
                        tuple(Kind.DATE, "2026-12-31"));
        assertThat(sheet.rows().get(0).cell(9).isSum()).isTrue();
        assertThat(sheet.rows().get(0).cells().lastKey()).isEqualTo(27);
        assertThat(sheet.rows().get(0).cell(5).shown()).isEqualTo("35 %");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "12500 | #,##0\" tkr\" | 12500 tkr | tkr | 0",
                "12500 | #,##0\\ \\t\\k\\r | 12500 tkr | tkr | 0",
                "12540000 | #,##0.0,, | 12.54 | ~~ | 6",
                "12500000 | #,##0, | 12500 | ~~ | 3",
                "12500000 | #,##0.0,,\"M\" | 12.5M | M | 6",
                "500000 | [$€-2]\\ #,##0 | € 500000 | € | 0",
                "500000 | [$USD] #,##0 | USD 500000 | USD | 0",
                "500000 | $#,##0 | $500000 | $ | 0",
                "500000 | _-[$kr-414]* #,##0.00_- | kr500000.00 | kr | 0",
                "-500000 | #,##0;[Red](#,##0) | (500000) | ~~ | 0",
                "-5 | 0\" tkr\" | -5 tkr | tkr | 0",
                "1001 | 00000 | 01001 | ~~ | 0",
                "1002 | \"P-\"0 | P-1002 | P- | 0",
                "20260001 | 0000\"-\"0000 | 2026-0001 | - | 0",
                "1.1 | 0.00 | 1.10 | ~~ | 0",
                "12500000.4 | #,##0 | 12500000 | ~~ | 0",
                "-0.5 | 0 | -1 | ~~ | 0",
                "1.96 | 0.# | 2 | ~~ | 0",
                "1234567.891 | #,##0.00\" kr\" | 1234567.89 kr | kr | 0",
                "12.125 | General\" MNOK\" | 12.125 MNOK | MNOK | 0",
                "12500 | [>=1000]#,##0,\" K\";0 | 12.5 K | K | 3",
                "500 | [<100]0\" mill\";0\" tkr\" | 500 tkr | tkr | 0",
                "5 | [<100]0\" mill\";0\" tkr\" | 5 mill | mill | 0",
                "1 | [=1]\"Ja\";[=0]\"Nei\" | Ja | Ja | 0",
                "0 | [=1]\"Ja\";[=0]\"Nei\" | Nei | Nei | 0",
                "0 | \"Ja\";\"Ja\";\"Nei\" | Nei | Nei | 0",
                "0 | 0;-0;\"ukjent\" | ukjent | ukjent | 0"
            })
    void a_number_is_what_its_format_shows(String stored, String format, String shown, String words, int zeros) {
        var cell = cell(stored, format);
        assertThat(cell.shown()).isEqualTo(shown);
        assertThat(cell.shape())
                .extracting(SheetCell.Shape::words, SheetCell.Shape::zeros)
                .containsExactly(words.equals("-") ? "" : words, zeros);
        assertThat(cell.text()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#,##0", "0", "General", "0.00E+00", "# ?/?", "[>=20000]#,##0,\" K\";0", "@", "0;0;0;"})
    void a_format_that_says_nothing_more_leaves_the_number(String format) {
        assertThat(cell("12500", format)).isEqualTo(new SheetCell(Kind.NUMBER, "12500", false));
    }

    @ParameterizedTest
    @CsvSource({"12500, ;;;", "0, 0;-0;", "0, 0;-0;;@", "-5, 0;"})
    void a_number_that_its_format_hides_is_known(String stored, String format) {
        assertThat(cell(stored, format))
                .isEqualTo(new SheetCell(Kind.NUMBER, stored, false, null, SheetCell.Look.HIDDEN));
    }

    @Test
    void a_dash_for_zero_is_zero() {
        assertThat(cell("0", "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-"))
                .isEqualTo(new SheetCell(Kind.NUMBER, "0", false));
    }

    @Test
    void what_is_struck_out_is_read_only_if_a_cell_has_nothing_else() {
        var row = only(new RawWorkbook()
                        .texts("<si><r><rPr><strike/></rPr><t>5 </t></r><r><t>7</t></r></si>"
                                + "<si><r><rPr><strike val='1'/></rPr><t>Ny</t></r></si>"
                                + "<si><r><rPr><strike val='0'/></rPr><t>Ny</t></r></si>")
                        .styles(
                                "<fonts><font><strike/></font></fonts><cellXfs><xf fontId='1'/><xf fontId='0'/></cellXfs>")
                        .sheet("<sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c>"
                                + "<c s='1'><v>5</v></c></row></sheetData>"))
                .rows()
                .get(0);
        assertThat(row.cells().values())
                .extracting(SheetCell::text, SheetCell::look)
                .containsExactly(
                        tuple("7", SheetCell.Look.STRUCK),
                        tuple("Ny", SheetCell.Look.STRUCK),
                        tuple("Ny", SheetCell.Look.PLAIN),
                        tuple("5", SheetCell.Look.STRUCK));
        assertThat(row.isStruck()).isFalse();
    }

    private static SheetCell cell(String stored, String format) {
        var code = format.replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;");
        return only(new RawWorkbook()
                        .styles("<numFmts><numFmt numFmtId='164' formatCode=\"" + code
                                + "\"/></numFmts><cellXfs><xf/><xf numFmtId='164'/></cellXfs>")
                        .sheet("<sheetData><row r='1'><c s='1'><v>" + stored + "</v></c></row></sheetData>"))
                .rows()
                .get(0)
                .cell(0);
    }

    @Test
    void days_may_be_counted_from_1904() {
        var sheet = only(new RawWorkbook()
                .properties("<workbookPr date1904='1'/>")
                .styles("<cellXfs><xf numFmtId='14'/></cellXfs>")
                .sheet(
                        "<sheetData><row><c s='0'><v>44560</v></c><c s='0'><v>0.5</v></c><c s='0'><v>0.999988425925926</v></c>"
                                + "</row></sheetData>"));
        assertThat(sheet.rows().get(0).cells().values())
                .extracting(SheetCell::text)
                .containsExactly("2025-12-31", "1904-01-01T12:00", "1904-01-01T23:59");
    }

    @Test
    void what_is_hidden_and_what_is_merged_is_known() {
        var sheets = read(new RawWorkbook()
                        .sheet("Skjult", "hidden", "<sheetData/>")
                        .sheet("<cols><col min='2' max='3' hidden='1'/><col min='5' max='5' width='9'/></cols>"
                                + "<sheetData><row r='1' hidden='1'><c><v>1</v></c></row></sheetData>"
                                + "<mergeCells><mergeCell ref='A1:C1'/><mergeCell ref='tull'/></mergeCells>"))
                .sheets();
        assertThat(sheets).extracting(ListSheet::isHidden).containsExactly(true, false);
        assertThat(sheets.get(1).hiddenColumns()).containsExactlyInAnyOrder(1, 2);
        assertThat(sheets.get(1).merged()).containsExactly(new MergedCells(1, 0, 1, 2));
        assertThat(sheets.get(1).rows().get(0).isHidden()).isTrue();
    }

    @Test
    void a_workbook_of_another_writer_is_read() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Tiltak");
            sheet.value(0, 0, "Navn");
            sheet.value(1, 0, "Ny <portal> & mer");
            sheet.value(1, 1, 12.5);
        }
        var sheet = ListFile.read(bytes.toByteArray(), null).sheets().get(0);
        assertThat(sheet.name()).isEqualTo("Tiltak");
        assertThat(sheet.rows().get(1).cells().values())
                .extracting(SheetCell::text)
                .containsExactly("Ny <portal> & mer", "12.5");
    }

    @Tag("full")
    @Test
    void a_workbook_that_unpacks_to_too_much_is_refused() {
        refuses(ProblemType.LIST_TOO_LARGE, new RawWorkbook().sheet("Ark1", "visible", zip -> {
                    for (var i = 0; i < 600; i++) {
                        zip.write(ZEROS);
                    }
                }));
        refuses(
                ProblemType.LIST_TOO_LARGE,
                new RawWorkbook().sheet("<sheetData/>").part("xl/media/bilde.png", zip -> {
                    for (var i = 0; i < 101; i++) {
                        zip.write(ZEROS);
                    }
                }));
    }

    @Tag("full")
    @Test
    void many_rows_in_few_bytes_are_refused() {
        var row = "<row><c><v>1</v></c></row>".repeat(1000).getBytes(StandardCharsets.UTF_8);
        refuses(ProblemType.LIST_TOO_LARGE, new RawWorkbook().sheet("Ark1", "visible", zip -> {
                    zip.write("<sheetData>".getBytes(StandardCharsets.UTF_8));
                    for (var i = 0; i < 20_000; i++) {
                        zip.write(row);
                    }
                    zip.write("</sheetData>".getBytes(StandardCharsets.UTF_8));
                }));
    }

    @Test
    void more_rows_than_a_list_has_are_left_out() {
        var sheet = only(
                new RawWorkbook().sheet("<sheetData>" + "<row><c><v>1</v></c></row>".repeat(30_000) + "</sheetData>"));
        assertThat(sheet.isCut()).isTrue();
        assertThat(sheet.rows()).hasSize(ListLimits.ROWS_KEPT);
    }

    @Test
    void empty_rows_are_not_counted() {
        var sheet = only(new RawWorkbook()
                .sheet("<sheetData>" + "<row><c s='1'/></row>".repeat(200_000)
                        + "<row><c><v>1</v></c></row></sheetData>"));
        assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(200_001);
    }

    @Tag("full")
    @Test
    void one_cell_with_very_much_in_it_is_refused() {
        Consumer<String> cell = element -> refuses(null, new RawWorkbook().sheet("Ark1", "visible", zip -> {
                    zip.write(("<sheetData><row><c " + element).getBytes(StandardCharsets.UTF_8));
                    var text = "x".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
                    for (var i = 0; i < 90; i++) {
                        zip.write(text);
                    }
                }));
        cell.accept("t='inlineStr'><is><t>");
        cell.accept("t='str'><v>");
        cell.accept("><v>1</v></c><!-- ");
        cell.accept("r='");
        cell.accept("");
        cell.accept("/><");
    }

    @Test
    void many_texts_are_refused() {
        var texts = "<si><t>%s</t></si>".formatted("x".repeat(30_000)).repeat(700);
        refuses(ProblemType.LIST_TOO_LARGE, new RawWorkbook().texts(texts).sheet("<sheetData/>"));
    }

    @Tag("full")
    @Test
    void many_cells_are_refused() {
        var row = "<row>" + "<c><v>1</v></c>".repeat(900) + "</row>";
        refuses(ProblemType.LIST_TOO_LARGE, new RawWorkbook().sheet("<sheetData>" + row.repeat(1000) + "</sheetData>"));
        refuses(
                ProblemType.LIST_TOO_LARGE,
                new RawWorkbook().sheet("<sheetData><row><c r='XFD1'><v>1</v></c></row></sheetData>"));
    }

    @Test
    void many_parts_are_refused() {
        var workbook = new RawWorkbook().sheet("<sheetData/>");
        for (var i = 0; i < 10_000; i++) {
            workbook.part("xl/worksheets/del" + i + ".xml", "");
        }
        refuses(ProblemType.LIST_TOO_LARGE, workbook);
    }

    @Test
    void entities_are_refused() {
        var bomb = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY e%d '%s'>"
                        .formatted(i, "&e%d;".formatted(i - 1).repeat(10)))
                .collect(Collectors.joining("", "<!DOCTYPE x [<!ENTITY e0 'ha'>", "]>"));
        refuses(
                ProblemType.LIST_UNREADABLE,
                new RawWorkbook()
                        .sheet("<sheetData/>")
                        .part(
                                "xl/worksheets/sheet1.xml",
                                bomb + "<worksheet><sheetData><row><c t='str'><v>&e9;</v></c>"
                                        + "</row></sheetData></worksheet>"));
        refuses(
                ProblemType.LIST_UNREADABLE,
                new RawWorkbook().sheet("<sheetData><row><c t='str'><v>&annet;</v></c></row></sheetData>"));
        refuses(
                ProblemType.LIST_UNREADABLE,
                new RawWorkbook()
                        .sheet("<sheetData/>")
                        .part("xl/worksheets/sheet1.xml", "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><worksheet/>"));
    }

    @Test
    void what_is_cut_off_or_garbled_is_refused() {
        var bytes = new RawWorkbook()
                .sheet("<sheetData>" + "<row><c><v>1</v></c></row>".repeat(50) + "</sheetData>")
                .bytes();
        refuses(ProblemType.LIST_UNREADABLE, () -> ListFile.read(Arrays.copyOf(bytes, bytes.length / 2), null));
        refuses(ProblemType.LIST_UNREADABLE, new RawWorkbook().sheet("<sheetData><row></sheetData>"));
        refuses(ProblemType.LIST_UNREADABLE, () -> ListFile.read(new byte[0], null));
        for (var place = 0; place < bytes.length; place++) {
            var garbled = bytes.clone();
            garbled[place] = (byte) ~garbled[place];
            try {
                ListFile.read(garbled, null);
            } catch (Problem refused) {
                assertThat(refused.type().status()).isBetween(400, 415);
            }
        }
    }

    @Test
    void a_workbook_without_a_sheet_is_no_list() {
        refuses(ProblemType.LIST_FORMAT_UNSUPPORTED, new RawWorkbook());
    }

    @Test
    void a_number_that_is_no_number_is_a_text() {
        var number = "1234567890123456789012345E2147483647";
        var sheet = ListFile.read(
                        new RawWorkbook()
                                .sheet("<sheetData><row><c><v>" + number + "</v></c></row></sheetData>")
                                .bytes(),
                        null)
                .sheets()
                .get(0);
        assertThat(sheet.rows().get(0).cell(0).text()).isEqualTo(number);
    }

    @Test
    void a_part_that_is_compressed_otherwise_is_refused() {
        var bytes = new RawWorkbook().sheet("<sheetData/>").bytes();
        for (var method : new byte[] {12, 20, 93, 95}) {
            var other = bytes.clone();
            // The central directory's entries begin with PK 1 2; the method is in their eleventh byte.
            for (var place = 0; place + 10 < other.length; place++) {
                if (other[place] == 'P' && other[place + 1] == 'K' && other[place + 2] == 1 && other[place + 3] == 2) {
                    other[place + 10] = method;
                }
            }
            refuses(ProblemType.LIST_UNREADABLE, () -> ListFile.read(other, null));
        }
    }

    @Test
    void other_files_are_told_apart() {
        var ole = new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0};
        refuses(ProblemType.LIST_FORMAT_UNSUPPORTED, () -> ListFile.read(ole, null));
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        var encrypted = Arrays.copyOf(ole, ole.length + name.length);
        System.arraycopy(name, 0, encrypted, ole.length, name.length);
        refuses(ProblemType.LIST_ENCRYPTED, () -> ListFile.read(encrypted, null));
        refuses(ProblemType.LIST_FORMAT_UNSUPPORTED, new RawWorkbook().part("_rels/.rels", """
            <Relationships><Relationship Id="1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>
            """));
        refuses(ProblemType.LIST_FORMAT_UNSUPPORTED, new RawWorkbook().part("_rels/.rels", """
            <Relationships><Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>
            """));
        refuses(
                ProblemType.LIST_FORMAT_UNSUPPORTED,
                () -> ListFile.read("%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8), null));
        refuses(
                ProblemType.LIST_FORMAT_UNSUPPORTED,
                () -> ListFile.read("{\"measures\":[]}".getBytes(StandardCharsets.UTF_8), null));
        refuses(ProblemType.BODY_TOO_LARGE, () -> ListFile.read(new byte[11 * 1024 * 1024], null));
    }

    private static void refuses(ProblemType type, RawWorkbook workbook) {
        var bytes = workbook.bytes();
        refuses(type, () -> ListFile.read(bytes, null));
    }

    private static void refuses(ProblemType type, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.type())
                .isIn(
                        type == null
                                ? new Object[] {ProblemType.LIST_TOO_LARGE, ProblemType.LIST_UNREADABLE}
                                : new Object[] {type}));
    }

    private static ListFile read(RawWorkbook workbook) {
        return ListFile.read(workbook.bytes(), null);
    }

    private static ListSheet only(RawWorkbook workbook) {
        return read(workbook).sheets().get(0);
    }
}
