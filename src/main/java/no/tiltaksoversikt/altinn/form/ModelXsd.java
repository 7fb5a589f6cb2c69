package no.tiltaksoversikt.altinn.form;

/** The data model as XML Schema: elements in the model's order and without a namespace. */
final class ModelXsd {

    static final String NAMESPACE = "http://www.w3.org/2001/XMLSchema";

    private static final String ELEMENT = "xsd:element";
    private static final String OPTIONAL = "0";

    private final XmlWriter xml = new XmlWriter();

    private ModelXsd() {}

    static byte[] of(FormModel model) {
        var xsd = new ModelXsd();
        xsd.schema(model);
        return xsd.xml.bytes();
    }

    private void schema(FormModel model) {
        xml.start(
                "xsd:schema",
                "xmlns:xsd",
                NAMESPACE,
                "attributeFormDefault",
                "unqualified",
                "elementFormDefault",
                "qualified");
        xml.start(ELEMENT, "name", model.root().name());
        xml.start("xsd:complexType");
        sequence(model.root());
        xml.end().end();
        model.root().all().skip(1).forEach(group -> {
            xml.start("xsd:complexType", "name", group.type());
            sequence(group);
            xml.end();
        });
        xml.end();
    }

    private void sequence(FormGroup group) {
        xml.start("xsd:sequence");
        for (var child : group.children()) {
            if (child instanceof FormField field) {
                value(field);
            } else if (child instanceof FormGroup rows) {
                xml.empty(
                        ELEMENT,
                        "minOccurs",
                        OPTIONAL,
                        "maxOccurs",
                        String.valueOf(rows.maxRows()),
                        "name",
                        rows.name(),
                        "type",
                        rows.type());
            }
        }
        xml.end();
    }

    private void value(FormField field) {
        var base =
                switch (field.kind()) {
                    case TEXT, EMAIL, CODE, CODES, LINES -> "xsd:string";
                    case BOOLEAN -> "xsd:boolean";
                    case DATE -> "xsd:date";
                    case AMOUNT -> "xsd:long";
                };
        if (field.kind() == FormField.Kind.BOOLEAN) {
            xml.empty(ELEMENT, "minOccurs", OPTIONAL, "name", field.name(), "type", base);
            return;
        }
        xml.start(ELEMENT, "minOccurs", OPTIONAL, "name", field.name());
        xml.start("xsd:simpleType").start("xsd:restriction", "base", base);
        restriction("minInclusive", field.minimum());
        restriction("maxInclusive", field.maximum());
        restriction("maxLength", field.maxLength());
        if (field.pattern() != null) {
            restriction("pattern", field.xmlPattern());
        } else {
            field.codes().forEach(code -> restriction("enumeration", code));
        }
        xml.end().end().end();
    }

    private void restriction(String facet, Object limit) {
        if (limit != null) {
            xml.empty("xsd:" + facet, "value", String.valueOf(limit));
        }
    }
}
