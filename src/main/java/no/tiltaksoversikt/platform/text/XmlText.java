package no.tiltaksoversikt.platform.text;

/** Texts in XML and HTML. */
public final class XmlText {

    private XmlText() {}

    /** The text as the content of an element or of an attribute in double quotes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
