/**
 * What an edition asks: one YAML file per questionnaire, the typed fields that every edition shares, the JSON Schema of
 * a measure, and how one questionnaire compares with the one before it. A new edition's wording is data; a new field is
 * code, since rules and statistics must know its type.
 */
package no.tiltaksoversikt.edition.questionnaire;
