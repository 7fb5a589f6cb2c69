package no.tiltaksoversikt.altinn.form;

/** A named node of the form's data model: a field or a group. */
sealed interface FormNode permits FormField, FormGroup {

    String name();
}
