package no.tiltaksoversikt.altinn;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.tiltaksoversikt.altinn.data.FormWriter;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;

/** A form's data as XML, as its app stores it. */
final class FormXml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private FormXml() {}

    static String of(JsonNode body, Questionnaire questionnaire) {
        var text = new StringWriter();
        try {
            var xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("submission");
            writeMembers(xml, FormWriter.json(body, questionnaire));
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing to memory", impossible);
        }
    }

    private static void writeMembers(XMLStreamWriter xml, JsonNode group) throws XMLStreamException {
        for (var member : group.properties()) {
            if (member.getValue().isArray()) {
                for (var row : member.getValue()) {
                    xml.writeStartElement(member.getKey());
                    writeMembers(xml, row);
                    xml.writeEndElement();
                }
            } else {
                xml.writeStartElement(member.getKey());
                writeText(xml, member.getValue().asText());
                xml.writeEndElement();
            }
        }
    }

    /**
     * XML does not allow most control characters; a space replaces them. A carriage return is escaped, because parsers convert
     * it to a line feed otherwise.
     */
    private static void writeText(XMLStreamWriter xml, String text) throws XMLStreamException {
        var plain = new StringBuilder();
        for (var letter : text.codePoints().toArray()) {
            if (letter == '\r') {
                xml.writeCharacters(plain.toString());
                xml.writeEntityRef("#xD");
                plain.setLength(0);
            } else if (letter == '\t' || letter == '\n' || (letter >= ' ' && letter != 0xFFFE && letter != 0xFFFF)) {
                plain.appendCodePoint(letter);
            } else {
                plain.append(' ');
            }
        }
        xml.writeCharacters(plain.toString());
    }
}
