package no.tiltaksoversikt.altinn.data;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a form's XML as a tree with the structure of its JSON and texts as values. Documents with a DTD are refused, and
 * external entities are never read. Unknown elements are read like any other and ignored later.
 */
final class XmlForm {

    private static final String ROOT = "submission";
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    /** The repeating groups, as parent/name. */
    private static final Set<String> GROUPS = Set.of("submission/measures", "measures/acknowledgements");

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    private XmlForm(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        // The JDK's own implementation, also if there is another on the class path.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("External entities are not allowed");
        });
        return factory;
    }

    static ObjectNode read(byte[] xml) {
        try {
            var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new FormUnreadable("form-with-dtd");
                }
            }
            if (!reader.getLocalName().equals(ROOT)) {
                throw new FormUnreadable("form-of-another-kind");
            }
            var form = new XmlForm(reader).group(ROOT);
            while (reader.next() != XMLStreamConstants.END_DOCUMENT) {
                // Reads to the end, to detect a truncated or repeated document.
            }
            return form;
        } catch (XMLStreamException malformed) {
            throw new FormUnreadable("form-malformed");
        }
    }

    /** Reads the members of an element up to its end tag. */
    private ObjectNode group(String name) throws XMLStreamException {
        var group = JsonNodeFactory.instance.objectNode();
        for (var event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                member(group, name, reader.getLocalName());
            }
        }
        return group;
    }

    private void member(ObjectNode group, String groupName, String name) throws XMLStreamException {
        if (GROUPS.contains(groupName + "/" + name)) {
            group.withArray(name).add(group(name));
        } else {
            var isNil = "true".equals(reader.getAttributeValue(SCHEMA_INSTANCE, "nil"));
            var text = text();
            group.put(name, isNil ? null : text);
        }
    }

    /** The element's own text, without that of child elements, which are unknown. */
    private String text() throws XMLStreamException {
        var text = new StringBuilder();
        for (var depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (depth == 1) {
                        text.append(reader.getText());
                    }
                }
                default -> {
                    // Comments and processing instructions are ignored.
                }
            }
        }
        return text.toString();
    }
}
