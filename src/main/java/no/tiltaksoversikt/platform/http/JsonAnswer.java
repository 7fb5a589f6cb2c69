package no.tiltaksoversikt.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Writes answers as JSON before they are sent. An answer in bytes needs no worker while its client reads it. */
@ApplicationScoped
public class JsonAnswer {

    private final ObjectMapper mapper;

    JsonAnswer(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public byte[] of(Object answer) {
        try {
            return mapper.writeValueAsBytes(answer);
        } catch (JsonProcessingException unserialisable) {
            throw new UncheckedIOException(unserialisable);
        }
    }
}
