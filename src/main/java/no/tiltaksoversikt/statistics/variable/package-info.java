/**
 * Variables that measures can be counted and filtered by: their categories, criteria on them, and whether two questionnaires
 * ask for the same. Categories follow from the questionnaire and the participants, never from answers.
 */
package no.tiltaksoversikt.statistics.variable;
