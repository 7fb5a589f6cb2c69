package no.tiltaksoversikt.altinn.form;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.text.XmlText;

/** The data model as XML Schema, without a namespace. Elements are in the order of the model. */
final class ModelXsd {

    private static final String NAMESPACE = "http://www.w3.org/2001/XMLSchema";

    private static final int STEP = 2;

    private ModelXsd() {}

    static byte[] of(FormGroup root) {
        var types = root.all()
                .skip(1)
                .map(group ->
                        "<xsd:complexType name=\"" + group.type() + "\">\n" + sequence(group) + "</xsd:complexType>\n")
                .collect(Collectors.joining());
        var element = "<xsd:element name=\"" + root.name() + "\">\n"
                + ("<xsd:complexType>\n" + sequence(root) + "</xsd:complexType>").indent(STEP)
                + "</xsd:element>\n";
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<xsd:schema xmlns:xsd=\"" + NAMESPACE
                        + "\" attributeFormDefault=\"unqualified\" elementFormDefault=\"qualified\">\n"
                        + (element + types).indent(STEP)
                        + "</xsd:schema>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String sequence(FormGroup group) {
        var fields = group.fields().stream().map(ModelXsd::element).collect(Collectors.joining());
        var elements = group.rows() == null ? fields : fields + rows(group.rows());
        return ("<xsd:sequence>\n" + elements.indent(STEP) + "</xsd:sequence>").indent(STEP);
    }

    private static String rows(FormGroup group) {
        return "<xsd:element minOccurs=\"0\" maxOccurs=\"%d\" name=\"%s\" type=\"%s\"/>\n"
                .formatted(group.maxRows(), group.name(), group.type());
    }

    private static String element(FormField field) {
        var base =
                switch (field.type()) {
                    case TEXT, EMAIL, CODE, CODES, NAMES, TEXTS -> "string";
                    case BOOLEAN -> "boolean";
                    case DATE -> "date";
                    case AMOUNT, INTEGER -> "long";
                };
        var facets = facets(field);
        return facets.isEmpty()
                ? "<xsd:element minOccurs=\"0\" name=\"%s\" type=\"xsd:%s\"/>\n".formatted(field.name(), base)
                : """
                <xsd:element minOccurs="0" name="%s">
                  <xsd:simpleType>
                    <xsd:restriction base="xsd:%s">
                %s    </xsd:restriction>
                  </xsd:simpleType>
                </xsd:element>
                """.formatted(field.name(), base, facets.indent(3 * STEP));
    }

    private static String facets(FormField field) {
        var codes = field.pattern() == null
                ? field.codes().stream().map(code -> facet("enumeration", code)).collect(Collectors.joining())
                : facet("pattern", field.xmlPattern());
        return facet("minInclusive", field.minimum())
                + facet("maxInclusive", field.maximum())
                + facet("maxLength", field.maxLength())
                + codes;
    }

    private static String facet(String name, Object value) {
        return value == null ? "" : "<xsd:" + name + " value=\"" + XmlText.escaped(value.toString()) + "\"/>\n";
    }
}
