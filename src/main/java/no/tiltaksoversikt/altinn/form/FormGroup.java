package no.tiltaksoversikt.altinn.form;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A group of fields in the form's data model.
 *
 * @param type the name of the class and of the XML type
 * @param maxRows the highest number of rows; 1 for the root
 * @param rows the repeating group after its fields; null if there is none
 */
record FormGroup(String name, String type, int maxRows, List<FormField> fields, FormGroup rows) {

    /** This group and all below it, outermost first. */
    Stream<FormGroup> all() {
        return Stream.iterate(this, Objects::nonNull, FormGroup::rows);
    }

    /** Public for the template of the classes. */
    public int orderOfRows() {
        return fields.size() + 1;
    }

    boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    FormField field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
