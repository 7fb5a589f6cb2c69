/**
 * Reads cells as answers. {@code AnswerReader} is the way in. A value that can't be read is passed on as written, so that the
 * rules report it like any other wrong answer; a value that is read otherwise than written gets a note.
 */
package no.tiltaksoversikt.list.value;
