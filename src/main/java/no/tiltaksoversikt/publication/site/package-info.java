/**
 * The public HTML pages, in three languages and without scripts. A page renders the API's answer to the same question, so it
 * shows the same numbers and texts, and never more. Templates are in {@code templates/site}, texts in {@code texts/site.yaml}.
 */
package no.tiltaksoversikt.publication.site;
