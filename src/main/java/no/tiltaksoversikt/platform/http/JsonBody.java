package no.tiltaksoversikt.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Storable;
import no.tiltaksoversikt.platform.text.Text;

/**
 * Reads request bodies. The framework's own reader would neither answer with our problems nor name the line, the column and
 * the field.
 */
@ApplicationScoped
public class JsonBody {

    private static final Text NOT_READABLE = Text.of("platform", "not-readable");

    private static final int SMALL_MEBIBYTES = 1;

    private final CurrentVertxRequest request;
    private final Validator validator;
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addDeserializer(String.class, new TextReader())
                    .addDeserializer(LocalDate.class, new DateReader()))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    public JsonBody(CurrentVertxRequest request, Validator validator) {
        this.request = request;
        this.validator = validator;
    }

    /** The size of the request's body in bytes. */
    public int size() {
        return RequestBody.of(request.getCurrent()).size();
    }

    /**
     * The request's body. Each call makes a copy. An {@code InputStream} as a parameter would be another copy, made before the
     * endpoint decides whether there is memory for it.
     */
    public byte[] read() {
        return RequestBody.of(request.getCurrent()).bytes();
    }

    /** The same where a small body is expected; a problem 413 if it is larger than a mebibyte. */
    public byte[] readSmall() {
        if (size() > SMALL_MEBIBYTES * HttpConfig.MEBIBYTE) {
            throw new Problem(ProblemType.BODY_TOO_LARGE).with("limit", SMALL_MEBIBYTES);
        }
        return read();
    }

    /** The request's body as a record whose Bean Validation constraints hold. */
    public <T> T read(Class<T> type) {
        return read(read(), type);
    }

    /** The bytes as a record whose Bean Validation constraints hold. */
    public <T> T read(byte[] bytes, Class<T> type) {
        return check(parse(bytes, type));
    }

    /** A record that was read otherwise, whose Bean Validation constraints hold. */
    public <T> T check(T value) {
        var violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw new Problem(ProblemType.INVALID_BODY)
                    .withFaults(violations.stream()
                            .map(violation -> new Fault(JsonPlace.of(violation.getPropertyPath()), NOT_READABLE))
                            .sorted((one, other) -> one.pointer().compareTo(other.pointer()))
                            .toList());
        }
        return value;
    }

    private <T> T parse(byte[] bytes, Class<T> type) {
        var tree = StrictJson.readTree(bytes);
        var unknown = new UnknownFields();
        try {
            T value = mapper.readerFor(type).withHandler(unknown).readValue(tree);
            unknown.refuse();
            if (value == null) {
                throw Problem.invalidBody("", NOT_READABLE);
            }
            return value;
        } catch (JsonMappingException mismatch) {
            unknown.refuse();
            throw new Problem(ProblemType.INVALID_BODY, mismatch)
                    .withFaults(List.of(new Fault(pointer(mismatch), NOT_READABLE)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A tree is read without fault", impossible);
        }
    }

    private static String pointer(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(step -> step.getFieldName() == null ? "/" + step.getIndex() : JsonPlace.step(step.getFieldName()))
                .collect(Collectors.joining());
    }

    /** Collects unknown fields, to name all of them in one problem. */
    private static final class UnknownFields extends DeserializationProblemHandler {

        private static final int MOST = 100;

        private final Map<String, String> nameByPointer = new LinkedHashMap<>();

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext reading,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object owner,
                String name)
                throws IOException {
            if (nameByPointer.size() < MOST) {
                // At the start of an object or an array, the context is already that of its inside.
                var context = parser.getParsingContext();
                var place = parser.currentToken().isStructStart() ? context.getParent() : context;
                // The context of a field that was buffered may be of the wrong type, but its parent is right.
                nameByPointer.put(JsonPlace.of(place.getParent()) + JsonPlace.step(name), JsonPlace.shown(name));
            }
            parser.skipChildren();
            return true;
        }

        void refuse() {
            if (!nameByPointer.isEmpty()) {
                throw new Problem(ProblemType.UNKNOWN_FIELD)
                        .with("names", String.join(", ", nameByPointer.values()))
                        .withFaults(nameByPointer.keySet().stream()
                                .map(place -> new Fault(place, ProblemType.UNKNOWN_FIELD.title()))
                                .toList());
            }
        }
    }

    /** Accepts only JSON strings that the database can store. */
    private static final class TextReader extends StdScalarDeserializer<String> {

        @Serial
        private static final long serialVersionUID = 1L;

        TextReader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            if (!Storable.is(parser.getText())) {
                return (String) context.handleWeirdStringValue(String.class, "", "not storable");
            }
            return parser.getText();
        }
    }

    /** Accepts only RFC 3339 dates; Jackson also accepts numbers, lists, times and any year. */
    private static final class DateReader extends StdScalarDeserializer<LocalDate> {

        @Serial
        private static final long serialVersionUID = 1L;

        DateReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var date = parser.currentToken() == JsonToken.VALUE_STRING
                    ? Parameters.date(parser.getText())
                    : Optional.<LocalDate>empty();
            return date.isPresent() ? date.get() : (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
    }
}
