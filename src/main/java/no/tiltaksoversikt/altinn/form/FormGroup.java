package no.tiltaksoversikt.altinn.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A group of fields in the form's data model.
 *
 * @param type the name of the class and of the XML type
 * @param maxRows the highest number of rows; 1 for the root
 */
record FormGroup(String name, String type, int maxRows, List<FormNode> children) implements FormNode {

    Stream<FormField> fields() {
        return children.stream().filter(FormField.class::isInstance).map(FormField.class::cast);
    }

    Stream<FormGroup> groups() {
        return children.stream().filter(FormGroup.class::isInstance).map(FormGroup.class::cast);
    }

    /** This group and all below it, outermost first. */
    Stream<FormGroup> all() {
        return Stream.concat(Stream.of(this), groups().flatMap(FormGroup::all));
    }

    Optional<FormField> field(String name) {
        return fields().filter(field -> field.name().equals(name)).findFirst();
    }
}
