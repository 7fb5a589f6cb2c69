package no.tiltaksoversikt.statistics.variable;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A variable of a cross-tab. */
@Schema(name = "Variable")
public record VariableView(String id, String label, List<CategoryView> categories) {

    /** A category of a variable, in one language. */
    @Schema(name = "Category")
    public record CategoryView(String code, String label) {}
}
