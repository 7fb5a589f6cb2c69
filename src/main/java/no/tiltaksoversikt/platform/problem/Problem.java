package no.tiltaksoversikt.platform.problem;

import java.io.Serial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** A refusal of a request. It is answered with RFC 9457 problem details in the caller's language. */
public final class Problem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** A fault at one place of the request's body. */
    public record Fault(String pointer, Text message) {}

    private final transient ProblemType type;
    private final transient Map<String, Object> arguments = new LinkedHashMap<>();
    private final transient Map<String, LocalisedMember> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private transient List<Fault> faults = List.of();

    /** A member beside the standard ones, such as a validation report, made in the caller's language. */
    @FunctionalInterface
    public interface LocalisedMember {
        Object in(Language language);
    }

    public Problem(ProblemType type) {
        super(type.name());
        this.type = type;
    }

    public Problem(ProblemType type, Throwable cause) {
        super(type.name(), cause);
        this.type = type;
    }

    /** A problem 503: a part, whose name may be a text, or a system that the service needs does not answer. */
    public static Problem unavailable(Object what, int retryAfterSeconds, Throwable cause) {
        return new Problem(ProblemType.UNAVAILABLE, cause).with("what", what).withRetryAfter(retryAfterSeconds);
    }

    /** A problem 400: a body with a fault at one place. */
    public static Problem invalidBody(String pointer, Text message) {
        return new Problem(ProblemType.INVALID_BODY).withFaults(List.of(new Fault(pointer, message)));
    }

    /** Throws a problem 400 if a body has faults. */
    public static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Problem(ProblemType.INVALID_BODY).withFaults(faults);
        }
    }

    /** An argument of the detail text. Never personal data, a token, or a rejected value. */
    public Problem with(String name, Object value) {
        arguments.put(name, value);
        return this;
    }

    /** Names a parameter as the request calls it. */
    public Problem renaming(String parameter, String other) {
        arguments.replace("name", parameter, other);
        return this;
    }

    public Problem withMember(String name, LocalisedMember member) {
        members.put(name, member);
        return this;
    }

    /** A member that may say more of itself; null where there is none. */
    public LocalisedMember member(String name) {
        return members.get(name);
    }

    public Problem withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Asks the caller to try again after some seconds, which the detail text may name. */
    public Problem withRetryAfter(long seconds) {
        return with("seconds", seconds).withHeader("Retry-After", String.valueOf(seconds));
    }

    public Problem withFaults(List<Fault> errors) {
        faults = List.copyOf(errors);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    /** The arguments of the detail text. */
    public Map<String, Object> arguments() {
        return Collections.unmodifiableMap(arguments);
    }

    /** The faults in the request's body. */
    public List<Fault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return headers;
    }

    ProblemDetails in(Language language, String instance) {
        var extra = new LinkedHashMap<String, Object>();
        members.forEach((name, member) -> extra.put(name, member.in(language)));
        return new ProblemDetails(
                type.uri(),
                type.title().in(language),
                type.status(),
                type.detail().in(language, arguments),
                instance,
                faults.isEmpty()
                        ? null
                        : faults.stream()
                                .map(fault -> new ProblemDetails.Fault(
                                        fault.pointer(), fault.message().in(language)))
                                .toList(),
                extra);
    }
}
