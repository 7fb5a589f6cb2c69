package no.tiltaksoversikt.platform.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/**
 * The format of the answer: the parameter format, or else the best in Accept (RFC 9110 section 12.5.1). An endpoint that uses
 * it declares {@code @Produces("*\/*")}: the framework would otherwise refuse before it sees the parameter, and without naming
 * the formats.
 */
@RequestScoped
public class RequestFormat {

    private static final String ANY = "*";
    private static final int FULL = 1000;
    private static final Pattern RANGE =
            Pattern.compile("\\s*(?<type>[^\\s/;]+)/(?<subtype>[^\\s/;]+)\\s*(?<parameters>;.*)?\\s*");
    private static final Pattern QUALITY =
            Pattern.compile(";\\s*[qQ]=(0(?:\\.[0-9]{1,3})?|1(?:\\.0{1,3})?)(?=\\s*(?:;|$))");

    @Context
    HttpHeaders headers;

    /** One of the offered formats. The first is the default. */
    public <F extends MediaFormat> F of(String parameter, List<F> offered) {
        return of(parameter, headers.getHeaderString(HttpHeaders.ACCEPT), offered);
    }

    /** The same before the endpoint is known. */
    public static <F extends MediaFormat> F of(String parameter, String accept, List<F> offered) {
        if (parameter != null) {
            return offered.stream()
                    .filter(format -> format.word().equals(parameter))
                    .findFirst()
                    .orElseThrow(() -> Parameters.invalid("format", names(offered, MediaFormat::word)));
        }
        return inAccept(accept, offered);
    }

    static <F extends MediaFormat> F inAccept(String accept, List<F> offered) {
        if (accept == null || accept.isBlank()) {
            return offered.get(0);
        }
        var ranges = ranges(accept);
        F best = null;
        var highest = 0;
        for (var format : offered) {
            var quality = quality(format.mediaType(), ranges);
            if (quality > highest) {
                highest = quality;
                best = format;
            }
        }
        if (best == null) {
            throw new Problem(ProblemType.NOT_ACCEPTABLE).with("offered", names(offered, MediaFormat::mediaType));
        }
        return best;
    }

    private static <F extends MediaFormat> String names(List<F> formats, Function<F, Object> name) {
        return formats.stream().map(name).map(Object::toString).collect(Collectors.joining(", "));
    }

    /** The quality in thousandths, from the most specific matching range. */
    private static int quality(MediaType type, List<Range> ranges) {
        return ranges.stream()
                .filter(range -> range.covers(type))
                .max(Comparator.comparingInt(Range::specificity))
                .map(Range::thousandths)
                .orElse(0);
    }

    /** A range that can't be parsed matches no format. */
    private static List<Range> ranges(String accept) {
        return Stream.of(accept.split(","))
                .map(RANGE::matcher)
                .filter(Matcher::matches)
                .map(it -> new Range(
                        it.group("type"), it.group("subtype"), Objects.requireNonNullElse(it.group("parameters"), "")))
                .toList();
    }

    /** A media range. Only its quality matters, since no format has parameters. */
    private record Range(String type, String subtype, String parameters) {

        boolean covers(MediaType media) {
            return (type.equals(ANY) || type.equalsIgnoreCase(media.getType()))
                    && (subtype.equals(ANY) || subtype.equalsIgnoreCase(media.getSubtype()));
        }

        int specificity() {
            if (type.equals(ANY)) {
                return 0;
            }
            return subtype.equals(ANY) ? 1 : 2;
        }

        int thousandths() {
            var quality = QUALITY.matcher(parameters);
            return quality.find()
                    ? new BigDecimal(quality.group(1)).movePointRight(3).intValueExact()
                    : FULL;
        }
    }
}
