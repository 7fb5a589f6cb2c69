package no.tiltaksoversikt.altinn.form;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The data model as C# classes for Altinn's app library: names for XML and both of its JSON libraries, nullable value types
 * that are left out when null, and an id for each row of a repeating group.
 */
final class ModelClasses {

    /** The namespace contains the root's name, as in Altinn Studio, so that models do not collide. */
    static final String NAMESPACE = "Altinn.App.Models." + FormModel.ROOT;

    private static final List<String> IMPORTS = List.of(
            "System",
            "System.Collections.Generic",
            "System.ComponentModel.DataAnnotations",
            "System.Linq",
            "System.Text.Json.Serialization",
            "System.Xml.Serialization",
            "Microsoft.AspNetCore.Mvc.ModelBinding",
            "Newtonsoft.Json");
    private static final String INDENT = "    ";

    private final StringBuilder code = new StringBuilder();
    private int depth;

    private ModelClasses() {}

    static byte[] of(FormModel model) {
        var classes = new ModelClasses();
        classes.file(model);
        return classes.code.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void file(FormModel model) {
        line("#nullable disable");
        IMPORTS.forEach(name -> line("using " + name + ";"));
        line("");
        line("namespace " + NAMESPACE);
        open();
        line("[XmlRoot(ElementName = " + literal(model.root().name()) + ")]");
        type(model.root(), false);
        model.root().all().skip(1).forEach(group -> {
            line("");
            type(group, true);
        });
        close();
    }

    private void type(FormGroup group, boolean isRow) {
        line("public class " + group.type());
        open();
        if (isRow) {
            rowId();
        }
        var order = 0;
        for (var child : group.children()) {
            if (order > 0 || isRow) {
                line("");
            }
            order++;
            if (child instanceof FormField field) {
                value(field, order);
            } else if (child instanceof FormGroup rows) {
                names(rows.name(), order);
                line("public List<" + rows.type() + "> " + rows.name() + " { get; set; }");
            }
        }
        close();
    }

    /** The id by which Altinn's front end identifies rows. Altinn removes it when the form is submitted. */
    private void rowId() {
        line("[XmlAttribute(\"altinnRowId\")]");
        line("[JsonPropertyName(\"altinnRowId\")]");
        line("[System.Text.Json.Serialization.JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]");
        line("[Newtonsoft.Json.JsonIgnore]");
        line("public Guid AltinnRowId { get; set; }");
        line("");
        line("public bool ShouldSerializeAltinnRowId() => AltinnRowId != default;");
    }

    private void value(FormField field, int order) {
        if (field.minimum() != null) {
            line("[Range(" + field.minimum() + ", " + field.maximum() + ", ErrorMessage = "
                    + literal(FormTexts.fault(field.name())) + ")]");
        }
        if (field.maxLength() != null) {
            line("[MaxLength(" + field.maxLength() + ")]");
        }
        if (field.pattern() != null) {
            line("[RegularExpression(@" + verbatim(field.pattern()) + ", ErrorMessage = "
                    + literal(FormTexts.fault(field.name())) + ")]");
        }
        names(field.name(), order);
        switch (field.kind()) {
            case TEXT, EMAIL, CODE, CODES, LINES, DATE -> line("public string " + field.name() + " { get; set; }");
            case BOOLEAN -> nullable("bool", field.name());
            case AMOUNT, INTEGER -> nullable("long", field.name());
        }
    }

    private void nullable(String type, String name) {
        line("public " + type + "? " + name + " { get; set; }");
        line("");
        line("public bool ShouldSerialize" + name + "() => " + name + ".HasValue;");
    }

    private void names(String name, int order) {
        line("[XmlElement(" + literal(name) + ", Order = " + order + ")]");
        line("[JsonProperty(" + literal(name) + ")]");
        line("[JsonPropertyName(" + literal(name) + ")]");
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String verbatim(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private void open() {
        line("{");
        depth++;
    }

    private void close() {
        depth--;
        line("}");
    }

    private void line(String text) {
        if (!text.isEmpty()) {
            code.append(INDENT.repeat(depth)).append(text);
        }
        code.append('\n');
    }
}
