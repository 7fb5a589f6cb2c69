package no.tiltaksoversikt.platform.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The endpoints by address, for answers of the framework that carry neither the address's template nor its methods: it
 * throws 405 and 415 before it has chosen a method.
 */
@Singleton
class Endpoints {

    private final List<Endpoint> all;

    /** A method of an address, and the media types that it accepts. */
    record Endpoint(String method, List<String> consumes, Pattern address) {}

    Endpoints(BeanManager beans) {
        var found = new ArrayList<Endpoint>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(type -> found.addAll(endpointsOf(type)));
        all = List.copyOf(found);
    }

    /** The endpoints of an address without its query. */
    Stream<Endpoint> at(String path) {
        return all.stream().filter(endpoint -> endpoint.address().matcher(path).matches());
    }

    /** The value of {@code Allow} (RFC 9110 section 15.5.6). The framework sets it only on answers to OPTIONS. */
    String allowedAt(String path) {
        var methods = at(path).map(Endpoint::method).collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return String.join(", ", methods);
    }

    private static List<Endpoint> endpointsOf(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> Stream.of(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                        .filter(verb -> verb != null)
                        .map(verb -> new Endpoint(
                                verb.value(),
                                consumes(method.getAnnotation(Consumes.class)),
                                address(resource.getAnnotation(Path.class), method.getAnnotation(Path.class)))))
                .toList();
    }

    private static List<String> consumes(Consumes types) {
        return types == null ? List.of() : List.of(types.value());
    }

    private static Pattern address(Path resource, Path method) {
        var template = resource.value() + (method == null ? "" : "/" + method.value());
        var segments = Stream.of(template.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> Pattern.quote(segment).replaceAll("\\{(?:[^{}]|\\{[^{}]*})+}", "\\\\E[^/]+\\\\Q"));
        return Pattern.compile("/" + segments.collect(Collectors.joining("/")) + "/?");
    }
}
