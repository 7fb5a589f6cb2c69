package no.tiltaksoversikt.platform.http.guard;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.ShortText;
import no.tiltaksoversikt.platform.text.Storable;

/**
 * Refuses unknown query parameters, repeated parameters that take one value, and texts that the database can't store. A
 * misspelt filter must not give a wrong number. The parameters of an endpoint follow from its method.
 */
@Provider
class QueryParameterGuard implements ContainerRequestFilter {

    /** Every endpoint has texts, if only in its problems. */
    private static final String LANGUAGE = "lang";

    private static final Pattern YEAR = Pattern.compile("0|-?[1-9][0-9]*");

    private final Map<Method, Map<String, Boolean>> knownByMethod = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod() == null) {
            return;
        }
        var path = request.getUriInfo().getPathParameters();
        if (path.values().stream().flatMap(List::stream).anyMatch(value -> !Storable.is(value))
                // A number has one address: not 02019, +2019 or digits of other scripts.
                || path.getOrDefault("year", List.of()).stream()
                        .anyMatch(year -> !YEAR.matcher(year).matches())) {
            // Nothing that is stored can have such a name.
            throw new Problem(ProblemType.NOT_FOUND);
        }
        var given = request.getUriInfo().getQueryParameters();
        var known = knownByMethod.computeIfAbsent(resource.getResourceMethod(), QueryParameterGuard::parametersOf);
        var unknown = given.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .sorted()
                .toList();
        var isPage = !request.getUriInfo().getPath().startsWith("/v1");
        if (!unknown.isEmpty() && !isPage) {
            throw new Problem(ProblemType.UNKNOWN_PARAMETER)
                    .with(
                            "names",
                            unknown.stream().map(name -> ShortText.of(name, 40)).collect(Collectors.joining(", ")))
                    .with("known", String.join(", ", known.keySet()));
        }
        given.forEach((name, values) -> {
            if (values.size() > 1 && !known.getOrDefault(name, true)) {
                throw Parameters.invalid(name, "1 × " + name);
            }
            if (values.stream().anyMatch(String::isEmpty)) {
                throw Parameters.invalid(name, "?" + name + "=…");
            }
            if (name.equals(LANGUAGE) && Language.tagged(values.get(0)).isEmpty()) {
                throw Parameters.invalid(name, "nb, nn, en");
            }
            if (!values.stream().allMatch(Storable::is)) {
                throw Parameters.invalid(name, "UTF-8");
            }
        });
    }

    /** The names of the method's query parameters, and whether each may be repeated. */
    private static Map<String, Boolean> parametersOf(Method method) {
        var known = new TreeMap<String, Boolean>();
        known.put(LANGUAGE, false);
        for (var parameter : method.getParameters()) {
            known.putAll(parameterOf(parameter, parameter.getType()));
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    for (var field : type.getDeclaredFields()) {
                        known.putAll(parameterOf(field, field.getType()));
                    }
                }
            }
        }
        return known;
    }

    private static Map<String, Boolean> parameterOf(AnnotatedElement element, Class<?> type) {
        var annotation = element.getAnnotation(QueryParam.class);
        return annotation == null ? Map.of() : Map.of(annotation.value(), Collection.class.isAssignableFrom(type));
    }
}
