package no.tiltaksoversikt.platform.tabular;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.tiltaksoversikt.platform.http.Format;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.tabular.ListRequest.AsTable;
import no.tiltaksoversikt.platform.tabular.TableWriter.CsvDialect;
import no.tiltaksoversikt.platform.text.Text;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Writes a list as the table that {@link ListFormats} has recognised. */
class ListTables {

    private static final int BEFORE_THE_LINKS_OF_PAGES = 25;

    private final ObjectMapper mapper;
    private final RequestLanguage language;

    ListTables(ObjectMapper mapper, RequestLanguage language) {
        this.mapper = mapper;
        this.language = language;
    }

    @ServerResponseFilter(priority = BEFORE_THE_LINKS_OF_PAGES)
    void write(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        if (!(request.getProperty(PageRequest.WHOLE) instanceof Format format)
                || !(response.getEntity() instanceof Page<?> page)) {
            return;
        }
        if (page.totalItems() > page.items().size()) {
            throw Parameters.invalid("format", "json: > " + PageRequest.MOST_ROWS);
        }
        var dialect = TableRequest.of(request.getUriInfo().getQueryParameters()).dialect();
        var path = request.getUriInfo().getPath();
        var name = path.substring(path.lastIndexOf('/') + 1);
        var file = CubeResponses.of(
                name, format, bytes(page, columns(resource.getResourceMethod()), name, format, dialect));
        response.setEntity(file.getEntity(), response.getEntityAnnotations(), file.getMediaType());
        response.getHeaders()
                .putSingle(HttpHeaders.CONTENT_DISPOSITION, file.getHeaderString(HttpHeaders.CONTENT_DISPOSITION));
    }

    /** The members of an item that are columns; {@code texts/list.yaml} has their headings. */
    private static List<String> columns(Method endpoint) {
        if (endpoint.isAnnotationPresent(AsTable.class)) {
            return List.of(endpoint.getAnnotation(AsTable.class).columns());
        }
        var page = (ParameterizedType) endpoint.getGenericReturnType();
        return Stream.of(((Class<?>) page.getActualTypeArguments()[0]).getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("edition"))
                .toList();
    }

    private byte[] bytes(Page<?> page, List<String> names, String sheet, Format format, CsvDialect dialect) {
        var columns = names.stream()
                .map(name -> new Column(name, Text.of("list", "column." + name).in(language.get()), Column.Type.TEXT))
                .toList();
        return TableWriter.bytes(out -> {
            try (var file = TableWriter.of(format, out, sheet, columns, dialect)) {
                for (var item : page.items()) {
                    file.row(row(mapper.valueToTree(item), names));
                }
            }
        });
    }

    /** Null is an empty cell. */
    private static List<Object> row(JsonNode item, List<String> columns) {
        var row = new ArrayList<>();
        columns.forEach(column -> row.add(cell(item.path(column))));
        return row;
    }

    private static Object cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
