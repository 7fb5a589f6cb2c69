package no.tiltaksoversikt.publication.catalog;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** Builds the statements about one resource. */
final class Description {

    private final Model model;
    private final IRI subject;

    Description(Model model, IRI subject, IRI type) {
        this.model = model;
        this.subject = subject;
        with(RDF.TYPE, type);
    }

    IRI subject() {
        return subject;
    }

    Description with(IRI property, Value value) {
        model.add(subject, property, value);
        return this;
    }

    Description with(IRI property, String literal) {
        return with(property, Values.literal(literal));
    }

    /** In each language. */
    Description with(IRI property, Text text, Map<String, ?> arguments) {
        Stream.of(Language.values())
                .forEach(language -> with(property, Values.literal(text.in(language, arguments), language.tag())));
        return this;
    }

    Description with(IRI property, Text text) {
        return with(property, text, Map.of());
    }

    /** A date, where it is known. */
    Description with(IRI property, LocalDate date) {
        return date == null ? this : with(property, Values.literal(date.toString(), XSD.DATE));
    }
}
