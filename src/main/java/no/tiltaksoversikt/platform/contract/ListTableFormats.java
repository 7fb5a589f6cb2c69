package no.tiltaksoversikt.platform.contract;

import no.tiltaksoversikt.platform.http.Format;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Declares CSV and XLSX for lists with a table's parameters and a page as their answer. */
final class ListTableFormats {

    private ListTableFormats() {}

    static void add(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(ListTableFormats::isList)
                .forEach(ListTableFormats::addFormats);
    }

    private static boolean isList(Operation operation) {
        return operation.getOperationId().startsWith("list")
                && operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(it -> "separator".equals(it.getName()));
    }

    private static void addFormats(Operation operation) {
        var content = operation.getResponses().getAPIResponse("200").getContent();
        var text = SchemaKeywords.text("RFC 4180, UTF-8, a row per item; not paged.");
        var workbook =
                SchemaKeywords.text("A sheet with a row per item; not paged.").format("binary");
        content.addMediaType(
                Format.CSV.mediaType().toString(), OASFactory.createMediaType().schema(text));
        content.addMediaType(
                Format.XLSX.mediaType().toString(), OASFactory.createMediaType().schema(workbook));
    }
}
