package no.tiltaksoversikt.publication.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.TextFile;
import no.tiltaksoversikt.platform.text.XmlText;
import no.tiltaksoversikt.publication.report.ReportView.BlockType;
import no.tiltaksoversikt.statistics.figure.FigureMaker;
import no.tiltaksoversikt.statistics.figure.FigureView;

/** A report as a document of its own, well-formed also as XML, with its charts in it. */
@ApplicationScoped
public class ReportHtml {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
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
        return render(
                report,
                language,
                figure -> figures.picture(figure, edition, language).toSvg(CHART_WIDTH),
                "");
    }

    /** The document that a PDF is made of: charts are pictures, chapters have bookmarks, and pages a size. */
    String printed(ReportView report, Edition edition, Language language) {
        return render(
                report,
                language,
                figure -> {
                    var picture = figures.picture(figure, edition, language);
                    return "<img alt=\"%s\" src=\"data:image/png;base64,%s\" />"
                            .formatted(
                                    XmlText.escaped(picture.title() + ". " + picture.description()),
                                    Base64.getEncoder().encodeToString(picture.toPng(CHART_WIDTH)));
                },
                Bookmarks.of(report.chapters()));
    }

    private String render(ReportView report, Language language, Function<FigureView, String> chart, String bookmarks) {
        var model = model(report, language);
        model.put("charts", figures(report).collect(Collectors.toMap(FigureView::id, chart)));
        model.put("bookmarks", bookmarks);
        return engine.getTemplate("report/document").data(model).render();
    }

    static Stream<FigureView> figures(ReportView report) {
        return report.chapters().stream()
                .flatMap(chapter -> chapter.blocks().stream())
                .filter(block -> block.type() == BlockType.FIGURE)
                .map(ReportView.BlockView::figure);
    }

    /** What the template of a report's content needs; without charts, which the page shows by their addresses. */
    public Map<String, Object> model(ReportView report, Language language) {
        var model = new HashMap<String, Object>();
        model.put("report", mapper.convertValue(report, OBJECT));
        model.put("lang", language.tag());
        model.put("charts", Map.of());
        model.put("r", TextFile.named("report").in(language));
        return model;
    }
}
