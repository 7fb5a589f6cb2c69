package no.tiltaksoversikt.altinn.form;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented XML with prefixes that the caller chooses; the same calls give the same bytes on every machine. */
final class XmlWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;
    /** Of each open element, whether elements stand in it. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    XmlWriter() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException failed) {
            throw impossible(failed);
        }
    }

    /** Opens an element; attributes come as names and values in turn. */
    XmlWriter start(String name, String... attributes) {
        try {
            place();
            writer.writeStartElement(name);
            attributes(attributes);
            open.push(false);
            return this;
        } catch (XMLStreamException failed) {
            throw impossible(failed);
        }
    }

    XmlWriter end() {
        try {
            if (open.pop()) {
                newLine();
            }
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException failed) {
            throw impossible(failed);
        }
    }

    /** An element without content. */
    XmlWriter empty(String name, String... attributes) {
        try {
            place();
            writer.writeEmptyElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException failed) {
            throw impossible(failed);
        }
    }

    /** An element with a text. */
    XmlWriter text(String text, String name, String... attributes) {
        start(name, attributes);
        try {
            writer.writeCharacters(text);
        } catch (XMLStreamException failed) {
            throw impossible(failed);
        }
        return end();
    }

    byte[] bytes() {
        try {
            writer.writeEndDocument();
            writer.writeCharacters("\n");
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException failed) {
            throw impossible(failed);
        }
    }

    private void place() throws XMLStreamException {
        if (!open.isEmpty()) {
            open.pop();
            open.push(true);
        }
        newLine();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void newLine() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(open.size()));
    }

    private static IllegalStateException impossible(XMLStreamException failed) {
        return new IllegalStateException("PreviousAnswers can be written to", failed);
    }
}
