package no.tiltaksoversikt.altinn.form;

/** A named place in the form's data: one value, or a group of them. */
sealed interface FormNode permits FormField, FormGroup {

    String name();
}
