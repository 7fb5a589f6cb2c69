package no.tiltaksoversikt.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A number that the report states, and where. */
record PublishedFact(String id, int edition, String section, String statistic, int value, String status) {

    private record File(String about, List<PublishedFact> facts) {}

    static List<PublishedFact> all() {
        try (var json = PublishedFact.class.getResourceAsStream("/reference/published-facts.json")) {
            return new ObjectMapper().readValue(json, File.class).facts();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isPercent() {
        return statistic.equals("percent");
    }

    @Override
    public String toString() {
        return "%d %s is %d%s".formatted(edition, id, value, isPercent() ? " %" : "");
    }
}
