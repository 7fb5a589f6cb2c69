package no.tiltaksoversikt.publication.site;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.FigureBasis;
import no.tiltaksoversikt.platform.http.Addresses;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.TextFile;
import no.tiltaksoversikt.publication.PublicationConfig;

/** Renders a template with the API's answers and the model of every page: language, texts, addresses and editions. */
@RequestScoped
public class PageRenderer {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    /** The most addresses that a sitemap may have (sitemaps.org). */
    public static final int MOST_IN_SITEMAP = 50_000;

    static final List<String> LANGUAGES =
            Stream.of(Language.values()).map(Language::tag).toList();
    static final String YEARS = "years";
    static final String MENU = "menu";

    private static final Pattern PAGE = Pattern.compile(Addresses.PAGES + "(?:/.*)?");
    private static final int LENGTH_OF_LANGUAGE = 3;

    private final Engine engine;
    private final ObjectMapper mapper;
    private final RequestLanguage language;
    private final PublicationConfig config;
    private final StyleSheetResource style;

    @Context
    UriInfo address;

    PageRenderer(
            Engine engine,
            ObjectMapper mapper,
            RequestLanguage language,
            PublicationConfig config,
            StyleSheetResource style) {
        this.engine = engine;
        this.mapper = mapper;
        this.language = language;
        this.config = config;
        this.style = style;
    }

    /** An answer of the API as its JSON. */
    public Map<String, Object> json(Object answer) {
        return mapper.convertValue(answer instanceof Response response ? response.getEntity() : answer, OBJECT);
    }

    /** A text in the page's language. */
    public String text(String key) {
        return TextFile.named("site").in(language.get()).get(key);
    }

    /** The name that tables and files give an answer, shorter than its question. */
    public Optional<String> shortName(String field) {
        return Stream.of(
                        TextFile.named("statistics").in(language.get()).get("variable." + field),
                        TextFile.named("publication").in(language.get()).get("column." + field))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The tag of the page's language. */
    public String language() {
        return language.get().tag();
    }

    /** A number with its digits in groups. */
    public String number(Object number) {
        return language.get().unbroken(((Number) number).longValue());
    }

    /** An amount with its currency. */
    public String amount(Object kroner) {
        return text("amount").replace("{amount}", number(kroner));
    }

    public String render(String template, String title, Map<String, ?> model) {
        var tag = language();
        var path = address.getRequestUri().getRawPath();
        var query = address.getRequestUri().getRawQuery();
        var data = new HashMap<String, Object>(model);
        data.put("lang", tag);
        data.put("w", TextFile.named("site").in(language.get()));
        data.put("title", title);
        data.putIfAbsent("headTitle", title);
        data.putIfAbsent("description", title + ". " + text("intro"));
        data.put("home", "/" + tag);
        data.put("base", config.baseUrl().toString());
        data.put("rest", PAGE.matcher(path).matches() ? path.substring(LENGTH_OF_LANGUAGE) : "");
        data.put("query", query == null ? "" : "?" + query);
        // Pages of a list are pages of their own; other parameters only select from a page.
        data.put("own", address.getQueryParameters().containsKey("page") ? "?" + query : "");
        if (model.get("year") instanceof Integer year) {
            Edition.findByYear(year).ifPresent(edition -> {
                edition.note().ifPresent(note -> data.put("editionNote", note.in(language.get())));
                data.put("countsExempt", edition.figureBasis() == FigureBasis.ALL);
            });
        }
        data.put("style", style.address());
        data.put("languages", LANGUAGES);
        data.computeIfAbsent(YEARS, ignored -> years());
        // The menu stays in the page's year.
        ((List<?>) data.get(YEARS))
                .stream()
                        .findFirst()
                        .ifPresent(newest ->
                                data.put(MENU, "/" + tag + "/" + (data.get("year") instanceof Integer y ? y : newest)));
        return engine.getTemplate("site/" + template).data(data).render();
    }

    /** A file for programs, which is not a page. */
    public Response file(String template, String type, Map<String, ?> data) {
        var file = engine.getTemplate("site/" + template)
                .data("base", config.baseUrl().toString())
                .data("lang", language());
        data.forEach(file::data);
        return Response.ok(file.render(), type).build();
    }

    /** Editions with public answers, the newest first. */
    static List<Integer> years() {
        return Edition.newestFirst().stream()
                .filter(edition -> edition.publishedAt().isPresent())
                .map(Edition::year)
                .toList();
    }
}
