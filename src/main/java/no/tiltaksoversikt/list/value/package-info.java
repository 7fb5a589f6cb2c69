/**
 * Reads cells as people write them as answers. {@code AnswerReader} is the way in. What can't be read is handed on as it is
 * written, so that the rules report it like any other wrong answer; what is read otherwise than it is written is noted.
 */
package no.tiltaksoversikt.list.value;
