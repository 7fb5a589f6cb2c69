package no.tiltaksoversikt.platform.http.guard;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sets {@code Allow} on a 405 (RFC 9110 section 15.5.6). The framework sets it only on answers to OPTIONS: its 405 is thrown
 * before it has collected the methods of the address, and carries neither the address's template nor its methods.
 */
@Provider
class AllowedMethods implements ContainerResponseFilter {

    private final List<Endpoint> endpoints;

    private record Endpoint(Pattern address, String method) {}

    AllowedMethods(BeanManager beans) {
        var found = new ArrayList<Endpoint>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(type -> found.addAll(endpointsOf(type)));
        endpoints = List.copyOf(found);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            return;
        }
        var address = request.getUriInfo().getRequestUri().getRawPath();
        var methods = endpoints.stream()
                .filter(endpoint -> endpoint.address().matcher(address).matches())
                .map(Endpoint::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
    }

    private static List<Endpoint> endpointsOf(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> Stream.of(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                        .filter(verb -> verb != null)
                        .map(verb -> new Endpoint(
                                address(resource.getAnnotation(Path.class), method.getAnnotation(Path.class)),
                                verb.value())))
                .toList();
    }

    private static Pattern address(Path resource, Path method) {
        var template = resource.value() + (method == null ? "" : "/" + method.value());
        var segments = Stream.of(template.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> Pattern.quote(segment).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q"));
        return Pattern.compile("/" + segments.collect(Collectors.joining("/")) + "/?");
    }
}
