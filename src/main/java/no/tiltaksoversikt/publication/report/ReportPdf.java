package no.tiltaksoversikt.publication.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Makes a PDF from a report's document: PDF/UA-1 and PDF/A-3a, with embedded fonts and the figures' data attached. */
final class ReportPdf {

    private static final String FONT = "/liberation/LiberationSans-";
    private static final String FAMILY = "Report";
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final Pattern DATE = Pattern.compile("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*");
    private static final DateTimeFormatter XMP_DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private ReportPdf() {}

    /** An attached file. */
    record Attachment(String name, String description, String content) {}

    static byte[] of(String html, List<Attachment> attachments, Calendar made) throws IOException {
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(COLOURS)
                .withHtmlContent(html, null);
        builder.useFont(font("Regular"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(font("Bold"), FAMILY, 700, FontStyle.NORMAL, true);
        try (var renderer = builder.buildPdfRenderer();
                var pdf = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            describeLinks(document);
            attach(document, attachments, made);
            date(document, made);
            document.save(pdf);
            return pdf.toByteArray();
        }
    }

    /** Sets date and id, so that the same report always has the same bytes; the library uses the clock and a random id. */
    private static void date(PDDocument document, Calendar made) throws IOException {
        document.setDocumentId(made.getTimeInMillis());
        var information = document.getDocumentInformation();
        information.setCreationDate(made);
        information.setModificationDate(made);
        var metadata = document.getDocumentCatalog().getMetadata();
        var dated = DATE.matcher(new String(metadata.toByteArray(), StandardCharsets.UTF_8))
                .replaceAll("$1" + made.toInstant().atOffset(ZoneOffset.UTC).format(XMP_DATE));
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A font without its table of ligatures. The library looks for them by regular expressions, which it compiles for each piece
     * of text.
     */
    private static FSSupplier<InputStream> font(String style) {
        return () -> {
            try (var file = ReportPdf.class.getResourceAsStream(FONT + style + ".ttf")) {
                // Tables with an unknown name are ignored. ISO-8859-1 keeps every byte.
                var font = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
                return new ByteArrayInputStream(
                        font.replaceFirst("GSUB", "none").getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
    }

    /** Describes the target of every link, as PDF/UA requires (ISO 14289-1, 7.18.5). */
    private static void describeLinks(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getContents() == null) {
                    link.setContents(link.getAction() instanceof PDActionURI address ? address.getURI() : "#");
                }
            }
        }
    }

    private static void attach(PDDocument document, List<Attachment> attachments, Calendar made) throws IOException {
        var files = new TreeMap<String, PDComplexFileSpecification>();
        var associated = new COSArray();
        for (var attachment : attachments) {
            var content = attachment.content().getBytes(StandardCharsets.UTF_8);
            var embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
            embedded.setSubtype("text/csv");
            embedded.setSize(content.length);
            embedded.setModDate(made);
            var file = new PDComplexFileSpecification();
            file.setFile(attachment.name());
            file.setFileUnicode(attachment.name());
            file.setFileDescription(attachment.description());
            file.setEmbeddedFile(embedded);
            file.setEmbeddedFileUnicode(embedded);
            file.getCOSObject().setName("AFRelationship", "Data");
            files.put(attachment.name(), file);
            associated.add(file);
        }
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        var catalog = document.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        catalog.getCOSObject().setItem("AF", associated);
    }
}
