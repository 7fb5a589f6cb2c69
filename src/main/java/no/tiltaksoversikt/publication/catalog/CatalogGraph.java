package no.tiltaksoversikt.publication.catalog;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.licence.DataLicence;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.platform.text.TextFile;
import no.tiltaksoversikt.publication.PublicationConfig;
import no.tiltaksoversikt.publication.export.ExportFormat;
import no.tiltaksoversikt.statistics.Attribution;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;

/** The catalogue as RDF statements, which the template {@code catalog/catalog.ttl} makes. */
@ApplicationScoped
class CatalogGraph {

    /** The EU's authority tables. */
    private static final String EU = "http://publications.europa.eu/resource/authority/";

    private static final String TEXTS = "catalog.";
    private static final String PUBLISHER =
            "https://organization-catalog.fellesdatakatalog.digdir.no/organizations/991825827";

    private final Engine engine;
    private final String base;

    CatalogGraph(Engine engine, PublicationConfig config) {
        this.engine = engine;
        this.base = config.baseUrl().toString();
    }

    /** An edition. The template writes its texts as literals in all languages. */
    record Dataset(
            int year,
            String id,
            boolean isFrozen,
            String title,
            String description,
            LocalDate issued,
            LocalDate modified,
            String exports,
            String pin,
            List<Distribution> files) {}

    record Distribution(String word, String title, String download, MediaType mediaType, URI fileType) {}

    /** The catalogue of some editions, the oldest first. */
    Model of(List<Edition> editions) {
        var catalog = base + "/v1/catalog";
        var turtle = engine.getTemplate("catalog/catalog.ttl")
                .data("base", base)
                .data("catalog", catalog)
                .data("eu", EU)
                .data("publisher", PUBLISHER)
                .data("licence", DataLicence.CONCEPT)
                .data("text", texts())
                .data("datasets", editions.stream().map(this::dataset).toList())
                .render();
        try {
            var model = Rio.parse(new StringReader(turtle), catalog, RDFFormat.TURTLE);
            addSchemes(model);
            return model;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The texts by their keys without the prefix. */
    private static Map<String, String> texts() {
        return TextFile.named("publication").in(Language.NB).keySet().stream()
                .filter(key -> key.startsWith(TEXTS))
                .map(key -> key.substring(TEXTS.length()))
                .collect(Collectors.toMap(key -> key, key -> literals(text(key), Map.of())));
    }

    private static Text text(String key) {
        return Text.of("publication", "catalog." + key);
    }

    private static String literals(Text text, Map<String, ?> arguments) {
        return Arrays.stream(Language.values())
                .map(language -> Values.literal(text.in(language, arguments), language.tag()))
                .map(NTriplesUtil::toNTriplesString)
                .collect(Collectors.joining(", "));
    }

    private Dataset dataset(Edition edition) {
        var year = Map.of("year", edition.year());
        var isFrozen = edition.state().isFrozen();
        var description = text("dataset-description");
        return new Dataset(
                edition.year(),
                "edition-" + edition.year(),
                isFrozen,
                literals(Text.of("publication", "dataset-title"), year),
                // The note says, for example, that the measures are synthetic.
                literals(edition.note().map(description::and).orElse(description), year),
                isFrozen ? edition.publishesOn().orElse(null) : null,
                isFrozen ? edition.dataAsOf().orElse(null) : null,
                base + "/v1/editions/" + edition.year() + "/exports",
                Attribution.pin(edition),
                Arrays.stream(ExportFormat.values())
                        .map(format -> distribution(edition, format))
                        .toList());
    }

    private Distribution distribution(Edition edition, ExportFormat format) {
        var named = Map.of("year", edition.year(), "format", format.word().toUpperCase(Locale.ROOT));
        var choices = format.forPrograms();
        // The permanent address of a frozen edition's file has its revision.
        var pin = choices.isEmpty()
                ? Attribution.pin(edition)
                : Attribution.pin(edition).replace('?', '&');
        return new Distribution(
                format.word(),
                literals(text("distribution-title"), named),
                base + format.path(edition.year()) + choices + pin,
                format.mediaType(),
                format.fileType());
    }

    /** States the scheme of every EU code, which the SHACL shapes require in the catalogue itself. */
    private static void addSchemes(Model model) {
        var codes = model.objects().stream()
                .filter(object -> object.stringValue().startsWith(EU))
                .map(IRI.class::cast)
                .sorted(Comparator.comparing(IRI::stringValue))
                .toList();
        for (var code : codes) {
            var name = code.stringValue();
            model.add(code, RDF.TYPE, SKOS.CONCEPT);
            model.add(code, SKOS.IN_SCHEME, Values.iri(name.substring(0, name.lastIndexOf('/'))));
        }
    }
}
