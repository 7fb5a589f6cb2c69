/**
 * What an edition asks: questionnaires as documents, shipped or kept by the directorate; the typed fields that all
 * editions share; the JSON Schema of a measure; and how a questionnaire compares with the one before. A new question is
 * data. Only a question that a rule or a derived variable needs is code.
 */
package no.tiltaksoversikt.edition.questionnaire;
