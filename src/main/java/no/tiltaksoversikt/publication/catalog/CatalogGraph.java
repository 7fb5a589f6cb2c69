package no.tiltaksoversikt.publication.catalog;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.licence.DataLicence;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.publication.export.ExportFormat;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * The catalogue as RDF statements of DCAT-AP-NO 2.2. It leaves out the sizes and hashes of files, which are known only when a
 * file has been made; the answer to a HEAD request has both.
 */
final class CatalogGraph {

    private static final IRI PUBLISHER =
            Values.iri("https://organization-catalog.fellesdatakatalog.digdir.no/organizations/991825827");
    private static final String PUBLISHER_NUMBER = "991825827";
    private static final IRI CONTACT_ADDRESS = Values.iri("mailto:postmottak@digdir.no");
    private static final IRI LICENCE = Values.iri(DataLicence.CONCEPT.toString());

    private final Model model = new LinkedHashModel();
    private final String base;
    private final IRI catalog;

    private CatalogGraph(String base) {
        this.base = base;
        catalog = address("/v1/catalog");
    }

    /** The catalogue of some editions, the oldest first. */
    static Model of(List<Edition> editions, String base) {
        return new CatalogGraph(base).describe(editions);
    }

    private Model describe(List<Edition> editions) {
        Stream.of(DCAT.NS, DCTERMS.NS, FOAF.NS, SKOS.NS, VCARD4.NS, XSD.NS).forEach(model::setNamespace);
        var description = new Description(model, catalog, DCAT.CATALOG)
                .with(DCTERMS.TITLE, CatalogTexts.CATALOG_TITLE)
                .with(DCTERMS.DESCRIPTION, CatalogTexts.CATALOG_DESCRIPTION)
                .with(DCTERMS.IDENTIFIER, catalog.stringValue())
                .with(DCTERMS.PUBLISHER, PUBLISHER)
                .with(DCTERMS.LICENSE, LICENCE)
                .with(DCTERMS.SPATIAL, Vocabulary.NORWAY)
                .with(DCAT.HAS_SERVICE, service());
        languages(description);
        publisher();
        contact();
        describeService(editions);
        if (!editions.isEmpty()) {
            description.with(DCAT.HAS_DATASET, series());
            describeSeries(editions);
        }
        for (var number = 0; number < editions.size(); number++) {
            var edition = editions.get(number);
            description.with(DCAT.HAS_DATASET, dataset(edition));
            var described = describe(edition);
            if (number > 0) {
                described.with(Vocabulary.PREVIOUS, dataset(editions.get(number - 1)));
            }
        }
        schemes();
        return model;
    }

    /** States the scheme of every EU code, which the SHACL shapes require in the catalogue itself. */
    private void schemes() {
        var codes = model.objects().stream()
                .filter(object -> object.stringValue().startsWith(Vocabulary.EU))
                .map(IRI.class::cast)
                .sorted(Comparator.comparing(IRI::stringValue))
                .toList();
        codes.forEach(code -> {
            var name = code.stringValue();
            new Description(model, code, SKOS.CONCEPT)
                    .with(SKOS.IN_SCHEME, Values.iri(name.substring(0, name.lastIndexOf('/'))));
        });
    }

    private void publisher() {
        new Description(model, PUBLISHER, FOAF.AGENT)
                .with(FOAF.NAME, CatalogTexts.PUBLISHER)
                .with(DCTERMS.IDENTIFIER, PUBLISHER_NUMBER);
    }

    private void contact() {
        new Description(model, contactPoint(), VCARD4.ORGANIZATION)
                .with(VCARD4.FN, CatalogTexts.PUBLISHER)
                .with(VCARD4.HAS_EMAIL, CONTACT_ADDRESS);
    }

    private void describeService(List<Edition> editions) {
        var description = new Description(model, service(), DCAT.DATA_SERVICE)
                .with(DCTERMS.TITLE, CatalogTexts.SERVICE_TITLE)
                .with(DCTERMS.DESCRIPTION, CatalogTexts.SERVICE_DESCRIPTION)
                .with(DCTERMS.IDENTIFIER, service().stringValue())
                .with(DCTERMS.PUBLISHER, PUBLISHER)
                .with(DCTERMS.LICENSE, LICENCE)
                .with(DCTERMS.ACCESS_RIGHTS, Vocabulary.PUBLIC)
                .with(DCAT.CONTACT_POINT, contactPoint())
                .with(DCAT.ENDPOINT_URL, address("/v1"))
                .with(DCAT.ENDPOINT_DESCRIPTION, address("/q/openapi"));
        editions.forEach(edition -> description.with(DCAT.SERVES_DATASET, dataset(edition)));
    }

    private void describeSeries(List<Edition> editions) {
        common(new Description(model, series(), Vocabulary.DATASET_SERIES))
                .with(DCTERMS.TITLE, CatalogTexts.SERIES_TITLE)
                .with(DCTERMS.DESCRIPTION, CatalogTexts.SERIES_DESCRIPTION)
                .with(DCTERMS.ACCRUAL_PERIODICITY, Vocabulary.ANNUAL)
                .with(Vocabulary.FIRST, dataset(editions.get(0)))
                .with(Vocabulary.LAST, dataset(editions.get(editions.size() - 1)));
    }

    private Description describe(Edition edition) {
        var arguments = Map.of("year", String.valueOf(edition.year()));
        var isFinished = edition.state().isFrozen();
        var description = common(new Description(model, dataset(edition), DCAT.DATASET))
                .with(DCTERMS.TITLE, CatalogTexts.DATASET_TITLE, arguments)
                .with(DCTERMS.DESCRIPTION, described(edition), arguments)
                .with(DCTERMS.TEMPORAL, period(edition))
                .with(DCTERMS.ACCRUAL_PERIODICITY, isFinished ? Vocabulary.NEVER : Vocabulary.CONTINUOUS)
                .with(DCTERMS.ISSUED, isFinished ? edition.publishesOn().orElse(null) : null)
                .with(DCTERMS.MODIFIED, isFinished ? edition.dataAsOf().orElse(null) : null)
                .with(Vocabulary.IN_SERIES, series())
                .with(FOAF.PAGE, address(exports(edition) + "/dictionary" + pin(edition)));
        languages(description);
        for (var format : ExportFormat.values()) {
            description.with(DCAT.HAS_DISTRIBUTION, describe(edition, format));
        }
        return description;
    }

    private Description common(Description resource) {
        CatalogTexts.KEYWORDS.forEach(keyword -> resource.with(DCAT.KEYWORD, keyword));
        return resource.with(DCTERMS.IDENTIFIER, resource.subject().stringValue())
                .with(DCTERMS.PUBLISHER, PUBLISHER)
                .with(DCAT.THEME, Vocabulary.GOVERNMENT)
                .with(DCAT.CONTACT_POINT, contactPoint())
                .with(DCTERMS.SPATIAL, Vocabulary.NORWAY)
                .with(DCTERMS.ACCESS_RIGHTS, Vocabulary.PUBLIC);
    }

    /** Adds the edition's note, such as that its measures are synthetic. */
    private static Text described(Edition edition) {
        var text = CatalogTexts.DATASET_DESCRIPTION;
        return edition.note().map(text::and).orElse(text);
    }

    private IRI period(Edition edition) {
        return new Description(model, part("period-" + edition.year()), DCTERMS.PERIOD_OF_TIME)
                .with(DCAT.START_DATE, LocalDate.of(edition.year(), 1, 1))
                .with(DCAT.END_DATE, LocalDate.of(edition.year(), 12, 31))
                .subject();
    }

    private IRI describe(Edition edition, ExportFormat format) {
        var subject = part("file-" + edition.year() + "-" + format.word());
        return new Description(model, subject, DCAT.DISTRIBUTION)
                .with(
                        DCTERMS.TITLE,
                        CatalogTexts.DISTRIBUTION_TITLE,
                        Map.of("year", edition.year(), "format", format.word().toUpperCase(Locale.ROOT)))
                .with(DCAT.ACCESS_URL, address(exports(edition) + pin(edition)))
                .with(DCAT.DOWNLOAD_URL, address(download(edition, format)))
                .with(DCAT.MEDIA_TYPE, Vocabulary.mediaType(format.mediaType()))
                .with(DCTERMS.FORMAT, Values.iri(format.fileType().toString()))
                .with(DCTERMS.LICENSE, LICENCE)
                .with(DCAT.ACCESS_SERVICE, service())
                .subject();
    }

    private static void languages(Description description) {
        Stream.of(Vocabulary.BOKMAAL, Vocabulary.NYNORSK, Vocabulary.ENGLISH)
                .forEach(language -> description.with(DCTERMS.LANGUAGE, language));
    }

    private IRI service() {
        return part("service");
    }

    private IRI series() {
        return part("series");
    }

    private IRI contactPoint() {
        return part("contact");
    }

    private IRI dataset(Edition edition) {
        return part("edition-" + edition.year());
    }

    private IRI part(String name) {
        return Values.iri(catalog.stringValue() + "#" + name);
    }

    private static String exports(Edition edition) {
        return "/v1/editions/" + edition.year() + "/exports";
    }

    /** The address of a file; of a frozen edition, the permanent address with its revision. */
    private static String download(Edition edition, ExportFormat format) {
        var choices = format.forPrograms();
        var pin = choices.isEmpty() ? pin(edition) : pin(edition).replace('?', '&');
        return format.path(edition.year()) + choices + pin;
    }

    private static String pin(Edition edition) {
        return edition.state().isFrozen() ? "?revision=" + edition.revision() : "";
    }

    private IRI address(String path) {
        return Values.iri(base + path);
    }
}
