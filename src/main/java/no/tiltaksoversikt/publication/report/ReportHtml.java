package no.tiltaksoversikt.publication.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.chart.Picture;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.platform.text.TextFile;
import no.tiltaksoversikt.platform.text.XmlText;
import no.tiltaksoversikt.publication.report.ReportView.BlockType;
import no.tiltaksoversikt.publication.report.ReportView.BlockView;
import no.tiltaksoversikt.publication.report.ReportView.ChapterView;
import no.tiltaksoversikt.statistics.table.FigureMaker;
import no.tiltaksoversikt.statistics.table.FigureView;

/** Renders a report as a self-contained HTML document with its charts, which is also well-formed XML. */
@ApplicationScoped
class ReportHtml {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final Pattern REFERENCE = Pattern.compile("<a href=\"#footnote-(\\d+)\"");
    private static final int CHART_WIDTH = 680;

    private final Engine engine;
    private final ObjectMapper mapper;
    private final FigureMaker figures;

    ReportHtml(Engine engine, ObjectMapper mapper, FigureMaker figures) {
        this.engine = engine;
        this.mapper = mapper;
        this.figures = figures;
    }

    String document(ReportView report, Edition edition, Language language) {
        return render(report, pictures(report, edition, language), language, it -> it.toSvg(CHART_WIDTH), "");
    }

    /** The source of a PDF: charts are images, chapters have bookmarks, and pages a size. */
    String printed(ReportView report, Map<String, Picture> pictures, Language language) {
        return render(report, pictures, language, ReportHtml::image, bookmarks(report.chapters()));
    }

    /** The charts of its figures, which are not drawn yet. */
    Map<String, Picture> pictures(ReportView report, Edition edition, Language language) {
        return figures(report)
                .map(BlockView::figure)
                .collect(Collectors.toMap(FigureView::id, figure -> figures.picture(figure, edition, language)));
    }

    /** The chapters and their sections as bookmarks, in the notation of the PDF library. */
    private static String bookmarks(List<ChapterView> chapters) {
        var marks = new StringBuilder("<bookmarks>");
        var open = 0;
        for (var chapter : chapters) {
            for (; open >= chapter.level(); open--) {
                marks.append("</bookmark>");
            }
            var title = (Objects.toString(chapter.number(), "") + " " + chapter.title()).strip();
            marks.append("<bookmark name=\"%s\" href=\"#%s\">".formatted(XmlText.escaped(title), chapter.id()));
            open++;
        }
        return marks.append("</bookmark>".repeat(open)).append("</bookmarks>").toString();
    }

    private static String image(Picture picture) {
        return "<img alt=\"%s\" src=\"data:image/png;base64,%s\" />"
                .formatted(
                        XmlText.escaped(picture.title() + ". " + picture.description()),
                        Base64.getEncoder().encodeToString(picture.toPng(CHART_WIDTH)));
    }

    private String render(
            ReportView report,
            Map<String, Picture> pictures,
            Language language,
            Function<Picture, String> drawn,
            String bookmarks) {
        var model = model(report, language);
        model.put(
                "charts",
                pictures.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> drawn.apply(it.getValue()))));
        model.put("bookmarks", bookmarks);
        return withReturns(engine.getTemplate("report/document").data(model).render());
    }

    /** Gives the first reference to each footnote the anchor that the footnote links back to. */
    static String withReturns(String html) {
        var seen = new HashSet<String>();
        return REFERENCE
                .matcher(html)
                .replaceAll(reference -> seen.add(reference.group(1))
                        ? "<a id=\"reference-$1\" href=\"#footnote-$1\""
                        : "<a href=\"#footnote-$1\"");
    }

    static Stream<BlockView> figures(ReportView report) {
        return blocks(report, BlockType.FIGURE);
    }

    private static Stream<BlockView> blocks(ReportView report, BlockType type) {
        return report.chapters().stream()
                .flatMap(chapter -> chapter.blocks().stream())
                .filter(block -> block.type() == type);
    }

    /** The sentences of lists, among them the notes that hold for all numbers. A figure does not repeat them. */
    private static Set<String> saidInLists(ReportView report) {
        return blocks(report, BlockType.LIST)
                .flatMap(block -> block.sentences().stream())
                .map(ReportView.SentenceView::text)
                .collect(Collectors.toSet());
    }

    /** The model for the template of a report's content, without charts, which the page links to. */
    public Map<String, Object> model(ReportView report, Language language) {
        var model = new HashMap<String, Object>();
        model.put("report", mapper.convertValue(report, OBJECT));
        model.put("lang", language.tag());
        model.put("author", Text.of("publication", "catalog.publisher").in(language));
        model.put(
                "frozen",
                Optional.ofNullable(report.frozenOn()).map(language::dated).orElse(""));
        model.put("charts", Map.of());
        model.put("common", saidInLists(report));
        model.put("r", TextFile.named("report").in(language));
        return model;
    }
}
