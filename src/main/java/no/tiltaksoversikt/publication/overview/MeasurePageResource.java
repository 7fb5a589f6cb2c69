package no.tiltaksoversikt.publication.overview;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.AnswerStateParameter;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.time.Clocks;
import no.tiltaksoversikt.publication.site.PageRenderer;
import no.tiltaksoversikt.review.correction.CorrectionLog;
import no.tiltaksoversikt.statistics.variable.Variable;

/** The pages of an edition's measures: search and single measures. */
@Path("/{lang:nb|nn|en}")
@Produces(MediaType.TEXT_HTML)
@Blocking
@PermitAll
class MeasurePageResource {

    /** Parameters that leave no measure out. */
    private static final Set<String> NO_SEARCH =
            Set.of("page", "size", "sort", "facets", "audience", "as", "revision", "lang");

    private static final String MOST_SIMILAR = "5";

    /** Facets with a parameter of their own; those of added questions use {@code where}. */
    private static final Set<String> SHORTHAND = Stream.concat(
                    Variable.core().stream().map(Variable::id), Stream.of("tag", "edition"))
            .collect(Collectors.toUnmodifiableSet());

    private final OverviewResource overview;
    private final PublicMeasureResource measures;
    private final CorrectionLog corrections;
    private final PageRenderer pages;
    private final OverviewPageLoader lists;
    private final QuestionnaireCatalogue questionnaires;
    private final RequestLanguage language;

    @Context
    UriInfo address;

    MeasurePageResource(
            OverviewResource overview,
            PublicMeasureResource measures,
            CorrectionLog corrections,
            PageRenderer pages,
            OverviewPageLoader lists,
            QuestionnaireCatalogue questionnaires,
            RequestLanguage language) {
        this.overview = overview;
        this.measures = measures;
        this.corrections = corrections;
        this.pages = pages;
        this.lists = lists;
        this.questionnaires = questionnaires;
        this.language = language;
    }

    @GET
    @Path("/{year:\\d{4}}/measures")
    public String search(
            @PathParam("year") int year,
            @BeanParam OverviewParameters parameters,
            @BeanParam AnswerStateParameter state,
            @BeanParam PageRequest page) {
        var found = pages.json(overview.searchEditionMeasures(year, parameters, state, page));
        var model = new HashMap<String, Object>();
        model.put("year", year);
        model.put("found", found);
        model.put("shorthand", SHORTHAND);
        var q = address.getQueryParameters().getFirst("q");
        var totalPages = ((Number) found.get("totalPages")).longValue();
        model.put("q", q);
        model.put(
                "isSearch", !NO_SEARCH.containsAll(address.getQueryParameters().keySet()));
        model.put("sort", address.getQueryParameters().getFirst("sort"));
        model.put("chosen", chosen(found));
        model.put("selection", "/v1/editions/" + year + "/exports/selection" + selected());
        model.put("searched", q == null ? "" : "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
        model.put("last", pageAddress((int) Math.max(0, totalPages - 1)));
        model.put("previous", page.page() > 0 ? pageAddress(page.page() - 1) : null);
        model.put("next", page.page() + 1 < totalPages ? pageAddress(page.page() + 1) : null);
        var title = pages.text("search-title") + " " + year;
        model.put("headTitle", headTitle(title, q, chosen(found), page.page()));
        return pages.render("measures", title, model);
    }

    /** What was searched for, and the page of the list unless it is the first. */
    private String headTitle(String title, String q, List<Map<String, String>> chosen, int page) {
        var parts = Stream.of(
                        Stream.ofNullable(q),
                        chosen.stream().map(filter -> filter.get("label")),
                        Stream.of(title),
                        page == 0 ? Stream.<String>empty() : Stream.of(pages.text("page") + " " + (page + 1)))
                .flatMap(Function.identity());
        return parts.collect(Collectors.joining(" – "));
    }

    @GET
    @Path("/measures/{id}")
    public String measure(@PathParam("id") String id, @BeanParam FrozenStateParameter revision) {
        var measure = pages.json(measures.getMeasure(id, null, revision));
        var edition = revision.asked(((Number) measure.get("edition")).intValue());
        var asked = questionnaires.get(edition.questionnaire());
        inWords(measure, asked);
        var model = new HashMap<String, Object>(Map.of(
                "description",
                measure.get("name") + ". " + nameOf(measure, "agency") + ", " + nameOf(measure, "ministry"),
                "year",
                measure.get("edition"),
                "measure",
                measure,
                "corrections",
                corrections(measure, edition, asked)));
        // An address with a revision never changes, and similar measures may come to be.
        revision.number()
                .ifPresentOrElse(
                        number -> model.put("revision", number),
                        () -> model.put("similar", pages.json(measures.listSimilarMeasures(id, MOST_SIMILAR))));
        return pages.render("measure", (String) measure.get("name"), model);
    }

    /** The measures' pages for search engines. The first part has the number 1. */
    @GET
    @Path("/{year:\\d{4}}/sitemap-{part:[1-9]\\d{0,3}}.xml")
    @Produces(MediaType.WILDCARD)
    public Response sitemap(@PathParam("year") int year, @PathParam("part") int part) {
        var edition = Edition.getByYear(year);
        edition.requireVisibleTo(false);
        var ids = lists.ids(
                edition,
                new OverviewParameters(),
                part - 1,
                PageRenderer.MOST_IN_SITEMAP,
                Audience.of(Optional.empty(), null),
                language.get());
        var paths = ids.stream().map(id -> "/measures/" + id).toList();
        return pages.file(
                "sitemap.xml",
                MediaType.APPLICATION_XML,
                Map.of("languages", List.of(pages.language()), "paths", paths));
    }

    @SuppressWarnings("unchecked")
    private static String nameOf(Map<String, Object> measure, String organisation) {
        return (String) ((Map<String, Object>) measure.get(organisation)).get("name");
    }

    /** The answers as readers know them: short names of questions and options, dates and amounts in words. */
    @SuppressWarnings("unchecked")
    private void inWords(Map<String, Object> measure, Questionnaire asked) {
        for (var answer : (List<Map<String, Object>>) measure.get("answers")) {
            var name = (String) answer.get("field");
            var field = asked.named(name).orElseThrow();
            answer.put("question", question(name, asked));
            answer.computeIfPresent(
                    "amount",
                    (ignored, number) ->
                            field.type() == AnswerField.Type.AMOUNT ? pages.amount(number) : pages.number(number));
            answer.computeIfPresent(
                    "text",
                    (ignored, text) -> field.type() == AnswerField.Type.DATE
                            ? language.get().dated(LocalDate.parse((String) text))
                            : text);
            ((List<Map<String, Object>>) answer.getOrDefault("codes", List.of()))
                    .forEach(code -> asked.option(field, (String) code.get("code"))
                            .ifPresent(option -> code.put("label", option.name().in(language.get()))));
        }
        ((List<Map<String, Object>>) measure.get("lineage"))
                .forEach(it -> it.computeIfPresent("totalCost", (ignored, kroner) -> pages.amount(kroner)));
    }

    private String question(String field, Questionnaire asked) {
        return pages.shortName(field).orElseGet(() -> asked.named(field)
                .flatMap(asked::questionFor)
                .map(question -> question.nameOf(field).in(language.get()))
                .orElse(field));
    }

    /** What was corrected, by the questions' names. */
    private List<Map<String, Object>> corrections(Map<String, Object> measure, Edition edition, Questionnaire asked) {
        return corrections.inForce(edition, UUID.fromString((String) measure.get("id"))).stream()
                .map(it -> Map.<String, Object>of(
                        "question", language.get().quotedIfQuestion(question(it.field(), asked)),
                        "reason", it.reason(),
                        "day", language.get().dated(LocalDate.ofInstant(it.madeAt(), Clocks.NORWAY))))
                .toList();
    }

    /** The search without its pages, which a file does not have. */
    private String selected() {
        return address(address.getRequestUriBuilder()
                        .replaceQueryParam("page")
                        .replaceQueryParam("size")
                        .replaceQueryParam("as")
                        .replaceQueryParam("lang", pages.language()))
                + "&format=";
    }

    private String pageAddress(int number) {
        return address(address.getRequestUriBuilder().replaceQueryParam("page", number));
    }

    /** The address relative to this page: its query. */
    private static String address(UriBuilder other) {
        var query = other.build().getRawQuery();
        return query == null ? "?" : "?" + query;
    }

    /** The active filters, each with the address of the list without it. */
    @SuppressWarnings("unchecked")
    private List<Map<String, String>> chosen(Map<String, Object> found) {
        var chosen = new ArrayList<Map<String, String>>();
        for (var facet : (List<Map<String, Object>>) found.get("facets")) {
            for (var code : (List<Map<String, Object>>) facet.get("codes")) {
                if (Boolean.TRUE.equals(code.get("selected"))) {
                    chosen.add(Map.of(
                            "label",
                            language.get().quotedIfQuestion((String) facet.get("label")) + ": " + code.get("label"),
                            "without",
                            without((String) facet.get("id"), (String) code.get("code"))));
                }
            }
        }
        return chosen;
    }

    private String without(String parameter, String code) {
        var name = SHORTHAND.contains(parameter) ? parameter : "where";
        var left = address.getQueryParameters().getOrDefault(name, List.of()).stream()
                .filter(value -> name.equals(parameter) ? !value.equals(code) : !value.startsWith(parameter + ":"))
                .toArray();
        return address(
                address.getRequestUriBuilder().replaceQueryParam(name, left).replaceQueryParam("page"));
    }
}
