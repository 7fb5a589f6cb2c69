/**
 * The public side as HTML pages, in three languages and without a script. A page renders the API's own answer to the same
 * question, so that it shows the same numbers and texts and never more. Templates are in {@code templates/site}, texts in
 * {@code texts/site.yaml}.
 */
package no.tiltaksoversikt.publication.site;
