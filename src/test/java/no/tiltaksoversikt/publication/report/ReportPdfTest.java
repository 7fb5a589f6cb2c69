package no.tiltaksoversikt.publication.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import no.tiltaksoversikt.testing.HttpTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

@QuarkusTest
class ReportPdfTest extends HttpTest {

    private static byte[] pdf(int year, String language) {
        return given().accept("application/pdf")
                .get("/v1/editions/" + year + "/report?revision=1&lang=" + language)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", containsString("immutable"))
                .extract()
                .asByteArray();
    }

    @Test
    void it_has_the_sentences_bookmarks_and_the_data_of_every_figure() throws Exception {
        var bytes = pdf(2019, "nb");
        Files.write(Path.of("target/report.pdf"), bytes);

        try (var document = Loader.loadPDF(bytes)) {
            var catalog = document.getDocumentCatalog();
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("Godt over halvparten av tiltakene skal gi bedre tjenester (64 prosent)");
            assertThat(catalog.getLanguage()).isEqualTo("nb");
            assertThat(document.getDocumentInformation().getTitle()).contains("2019");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Digitaliseringsdirektoratet");
            assertThat(catalog.getDocumentOutline().children()).hasSizeGreaterThan(5);
            var files = new PDDocumentNameDictionary(catalog).getEmbeddedFiles().getNames();
            assertThat(files).hasSize(10);
            var csv = new String(files.get("figure-5.csv").getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
            assertThat(csv).contains("301");
        }
        assertThat(pdf(2019, "nb")).isEqualTo(bytes);
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(ints = {2018, 2019})
    void a_figure_stands_on_the_page_of_its_caption(int year) throws Exception {
        try (var document = Loader.loadPDF(pdf(year, "nb"))) {
            var captions = 0L;
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                var onPage = Pattern.compile("(?m)^Figur \\d+\\. ")
                        .matcher(text.getText(document))
                        .results()
                        .count();
                var pictures = new HashSet<COSName>();
                document.getPage(page - 1).getResources().getXObjectNames().forEach(pictures::add);
                assertThat(pictures).as("page %s", page).hasSize((int) onPage);
                captions += onPage;
            }
            assertThat(captions).isEqualTo(year == 2018 ? 8 : 10);
        }
    }

    @Test
    void it_has_the_same_bytes_whenever_it_is_made() throws Exception {
        var html = "<html lang=\"nb\"><head><title>Rapport</title><meta name=\"description\" content=\"x\" /></head>"
                + "<body><h1>Rapport</h1></body></html>";
        var files = List.of(new ReportPdf.Attachment("figure-1.csv", "Figur 1", "a;b"));
        var made = new GregorianCalendar(2019, Calendar.DECEMBER, 1);

        var pdf = ReportPdf.of(html, files, made);

        assertThat(pdf).isEqualTo(ReportPdf.of(html, files, made));
        try (var document = Loader.loadPDF(pdf)) {
            var information = document.getDocumentInformation();
            assertThat(information.getCreationDate().toInstant()).isEqualTo(made.toInstant());
            assertThat(information.getModificationDate().toInstant()).isEqualTo(made.toInstant());
            var metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("<xmp:CreateDate>2019-").doesNotContainPattern("<xmp:\\w+Date>(?!2019)");
        }
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void it_is_accessible_and_can_be_archived(String language) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var bytes = pdf(2019, language);

        for (var flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), flavour)) {
                var result = Foundries.defaultInstance()
                        .createValidator(flavour, false)
                        .validate(parser);
                assertThat(result.getTestAssertions().stream()
                                .filter(it -> it.getStatus() == TestAssertion.Status.FAILED)
                                .map(it -> it.getRuleId().getClause() + " " + it.getMessage())
                                .distinct())
                        .as("%s", flavour)
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
                assertThat(result.getTotalAssertions()).isGreaterThan(1000);
            }
        }
    }
}
