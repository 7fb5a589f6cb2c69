package no.tiltaksoversikt.publication.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.platform.text.YamlFile;
import no.tiltaksoversikt.publication.report.ReportView.BlockType;
import no.tiltaksoversikt.statistics.figure.FigureMaker;

/** A report as a document of its own, well-formed also as XML, with its charts in it. */
@ApplicationScoped
public class ReportHtml {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final Map<String, Text> WORDS = YamlFile.read("/report/words.yaml", new TypeReference<>() {});
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
        var charts = report.chapters().stream()
                .flatMap(chapter -> chapter.blocks().stream())
                .filter(block -> block.type() == BlockType.FIGURE)
                .map(ReportView.BlockView::figure)
                .collect(Collectors.toMap(
                        figure -> figure.id(), figure -> figures.chart(figure, edition, CHART_WIDTH, language)));
        return engine.getTemplate("report/document")
                .data(model(report, language))
                .data("charts", charts)
                .render();
    }

    /** What the template of a report's content needs; without charts, which the page shows by their addresses. */
    public Map<String, Object> model(ReportView report, Language language) {
        var model = new HashMap<String, Object>();
        model.put("report", mapper.convertValue(report, OBJECT));
        model.put("lang", language.tag());
        model.put("charts", Map.of());
        model.put("r", WORDS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, word -> word.getValue()
                .in(language))));
        return model;
    }
}
