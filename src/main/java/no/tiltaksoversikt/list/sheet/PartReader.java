package no.tiltaksoversikt.list.sheet;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of a part, element by element. Names are compared without their namespaces, which differ between the two
 * variants of the format (ISO/IEC 29500, strict and transitional).
 */
final class PartReader implements AutoCloseable {

    /** Excel may escape a character by seven, and splits rich texts into runs. */
    private static final int LONGEST_TEXT = 8 * ListLimits.CELL;

    private static final int LONGEST_ATTRIBUTE = 65_536;
    private static final int MOST_ATTRIBUTES = 200;
    private static final int DEEPEST = 100;

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream part;
    private final XMLStreamReader reader;

    private PartReader(InputStream part, XMLStreamReader reader) {
        this.part = part;
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        return factory;
    }

    static PartReader open(ZipParts parts, String name) throws IOException, XMLStreamException {
        var part = parts.open(name);
        return new PartReader(part, FACTORY.createXMLStreamReader(part));
    }

    /** Goes to the next start of an element; false at the end of the part. */
    boolean nextElement() throws XMLStreamException {
        while (reader.hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Moves to the next element inside the current one. Returns false at the current element's end. */
    boolean nextWithin(String element) throws XMLStreamException {
        while (true) {
            var event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element)) {
                return false;
            }
        }
    }

    private int next() throws XMLStreamException {
        var event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw ListRefusals.unreadable("entities", null);
        }
        return event;
    }

    boolean isAt(String element) {
        return reader.getLocalName().equals(element);
    }

    /** The value of an attribute; null if it is missing. */
    String attribute(String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    boolean flag(String attribute) {
        var value = attribute(attribute);
        return "1".equals(value) || "true".equals(value);
    }

    /** The number in an attribute; the default if it is missing or no number. */
    int number(String attribute, int otherwise) {
        var value = attribute(attribute);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }

    /** The text of an element that has no child elements. */
    String text() throws XMLStreamException {
        return reader.getElementText();
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
