package no.tiltaksoversikt.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A measure's answers to the questions that its questionnaire adds, by name: strings, longs, booleans, dates as strings, and
 * lists of strings.
 */
record AddedAnswers(SortedMap<String, Object> byName) {

    static final AddedAnswers NONE = new AddedAnswers(Map.of());

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    AddedAnswers(Map<String, Object> byName) {
        this(sorted(byName));
    }

    private static SortedMap<String, Object> sorted(Map<String, Object> answers) {
        var sorted = new TreeMap<String, Object>();
        answers.forEach((name, answer) -> {
            if (answer != null) {
                sorted.put(name, answer instanceof LocalDate day ? day.toString() : answer);
            }
        });
        return Collections.unmodifiableSortedMap(sorted);
    }

    /** The answers as JSON. */
    String json() {
        try {
            return byName.isEmpty() ? "{}" : MAPPER.writeValueAsString(byName);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static AddedAnswers read(String json) {
        if (json == null || json.equals("{}")) {
            return NONE;
        }
        try {
            return new AddedAnswers(MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** For Hibernate, which only reads the column. */
    public static final class Column implements AttributeConverter<AddedAnswers, String> {

        @Override
        public String convertToDatabaseColumn(AddedAnswers answers) {
            return answers == null ? null : answers.json();
        }

        @Override
        public AddedAnswers convertToEntityAttribute(String json) {
            return read(json);
        }
    }
}
