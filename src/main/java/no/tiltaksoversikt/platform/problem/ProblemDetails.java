package no.tiltaksoversikt.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** RFC 9457 problem details. */
@Schema(
        name = "Problem",
        description =
                "RFC 9457 problem details. Branch on `type`; `title` and `detail` are for people, in the language asked for.",
        additionalProperties = Object.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDetails(
        @Schema(
                required = true,
                description = "Stable identifier of the kind of problem.",
                examples = "urn:problem-type:tiltaksoversikt:edition-not-found")
        String type,

        @Schema(required = true, description = "The kind of problem in words.")
        String title,

        @Schema(required = true, description = "The HTTP status, 400–599.", minimum = "400", maximum = "599")
        int status,

        @Schema(required = true, description = "What is wrong with this request and what to do.")
        String detail,

        @Schema(
                required = true,
                description = "Identifies this occurrence: `urn:request:` and the response's X-Request-Id.")
        String instance,

        @Schema(description = "The faults in the request's body, each with the place it stands at.")
        List<Fault> errors,

        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    /** One fault in the request's body. */
    @Schema(name = "ProblemError", description = "One fault in the request's body.")
    public record Fault(
            @Schema(
                    required = true,
                    description = "JSON Pointer (RFC 6901) into the request's body; empty for the whole.")
            String pointer,

            @Schema(required = true, description = "What is wrong there.")
            String message) {}
}
