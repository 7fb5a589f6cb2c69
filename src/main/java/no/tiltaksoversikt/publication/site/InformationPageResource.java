package no.tiltaksoversikt.publication.site;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireResource;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.TextFile;
import no.tiltaksoversikt.publication.export.ExportResource;
import no.tiltaksoversikt.validation.ValidationResource;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The pages on questionnaire and rules, open data, the service, and problem types. */
@Path("/{lang:nb|nn|en}")
@Produces(MediaType.TEXT_HTML)
@Blocking
@PermitAll
class InformationPageResource {

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).build();

    /** The places before and after a placeholder. */
    private static final String PLACEHOLDERS = "(?=\\{)|(?<=\\})";

    private final QuestionnaireResource questionnaires;
    private final ValidationResource rules;
    private final ExportResource exports;
    private final PageRenderer pages;
    private final RequestLanguage language;

    InformationPageResource(
            QuestionnaireResource questionnaires,
            ValidationResource rules,
            ExportResource exports,
            PageRenderer pages,
            RequestLanguage language) {
        this.questionnaires = questionnaires;
        this.rules = rules;
        this.exports = exports;
        this.pages = pages;
        this.language = language;
    }

    @GET
    @Path("/{year:\\d{4}}/questionnaire")
    public String questionnaire(
            @PathParam("year") int year, @BeanParam FrozenStateParameter revision, @BeanParam PageRequest page) {
        var questionnaire = pages.json(questionnaires.getQuestionnaire(year, revision));
        var model = new HashMap<String, Object>();
        model.put("year", year);
        model.put("questionnaire", questionnaire);
        model.put("compared", isAfter(questionnaire.get("previous"), year));
        model.put("rules", pages.json(rules.listRules(year, revision, page)).get("items"));
        return pages.render("questionnaire", pages.text("questionnaire-title") + " " + year, model);
    }

    /** Whether the edition before has this questionnaire. One that is used again compares with another edition. */
    private static boolean isAfter(Object previous, int year) {
        return Edition.newestFirst().stream()
                .filter(edition -> edition.year() < year)
                .findFirst()
                .filter(before -> before.questionnaire().equals(previous))
                .isPresent();
    }

    @GET
    @Path("/data")
    public String data(@BeanParam FrozenStateParameter revision) {
        var lists = PageRenderer.years().stream()
                .map(year -> {
                    var list = pages.json(exports.listExports(year, revision));
                    Edition.getByYear(year).note().ifPresent(note -> list.put("editionNote", note.in(language.get())));
                    return list;
                })
                .toList();
        return pages.render("data", pages.text("data-title"), Map.of("lists", lists));
    }

    @GET
    @Path("/about/{id:contact|privacy|accessibility}")
    public String about(@PathParam("id") String id) {
        var html = HTML.render(MARKDOWN.parse(pages.text(id + "-text")));
        return pages.render("about", pages.text(id + "-title"), Map.of("html", html));
    }

    @GET
    @Path("/problems")
    public String problems() {
        return pages.render(
                "problems",
                pages.text("problems-title"),
                Map.of(
                        "problems",
                        Stream.of(ProblemType.values()).map(this::shown).toList()));
    }

    @GET
    @Path("/problems/{slug}")
    public String problem(@PathParam("slug") String slug) {
        var type = Stream.of(ProblemType.values())
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        return pages.render("problem-type", type.title().in(language.get()), Map.of("problem", shown(type)));
    }

    private Map<String, Object> shown(ProblemType type) {
        return Map.of(
                "slug", type.slug(),
                "status", type.status(),
                "title", type.title().in(language.get()),
                "detail", detail(type));
    }

    /** The parts of a problem's text. What stands for a value in it says what the value is. */
    private List<Map<String, Object>> detail(ProblemType type) {
        var words = TextFile.named("site").in(language.get());
        return Stream.of(type.detail().in(language.get()).split(PLACEHOLDERS))
                .map(part -> {
                    if (!part.startsWith("{")) {
                        return Map.<String, Object>of("isValue", false, "text", part);
                    }
                    var name = part.substring(1, part.length() - 1);
                    var own = "value-" + type.slug() + "-" + name;
                    var text = words.getOrDefault(own, words.get("value-" + name));
                    return Map.<String, Object>of("isValue", true, "text", text);
                })
                .toList();
    }
}
