package no.tiltaksoversikt.list.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/** Reads a workbook of Office Open XML (ISO/IEC 29500). */
final class WorkbookReader {

    private static final String MAIN_RELATIONS = "_rels/.rels";

    /** A relationship to a part, such as a sheet, the texts or the styles. */
    private record Relation(String type, String part) {}

    private final ZipParts parts;

    private WorkbookReader(ZipParts parts) {
        this.parts = parts;
    }

    static List<ListSheet> read(byte[] file) {
        try (var parts = ZipParts.open(file)) {
            return new WorkbookReader(parts).sheets();
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw ListRefusals.unreadable("broken", broken);
        }
    }

    private List<ListSheet> sheets() throws IOException, XMLStreamException {
        var main = main();
        var relations = relations(main);
        var contents = new WorkbookContents(parts, ofType(relations, "sharedStrings"), ofType(relations, "styles"));
        var sheets = new ArrayList<ListSheet>();
        var read = new HashSet<String>();
        try (var part = PartReader.open(parts, main)) {
            while (part.nextElement()) {
                if (part.isAt("workbookPr")) {
                    contents.countFrom1904(part.flag("date1904"));
                } else if (part.isAt("sheet") && sheets.size() < ListLimits.SHEETS) {
                    var relation = relations.get(part.attribute("id"));
                    if (relation != null && relation.type().equals("worksheet") && read.add(relation.part())) {
                        var state = part.attribute("state");
                        var isHidden = state != null && !state.equals("visible");
                        var comments = ofType(relations(relation.part()), "comments");
                        var name = Objects.requireNonNullElse(part.attribute("name"), "");
                        sheets.add(SheetReader.read(parts, relation.part(), comments, name, isHidden, contents));
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw ListRefusals.unsupported("other");
        }
        return sheets;
    }

    private String main() throws IOException, XMLStreamException {
        if (!parts.has(MAIN_RELATIONS)) {
            throw parts.has("content.xml") ? ListRefusals.unsupported("ods") : ListRefusals.unsupported("other");
        }
        var main = ofType(relations(""), "officeDocument");
        if (main == null) {
            throw ListRefusals.unsupported("other");
        }
        if (main.endsWith(".bin")) {
            throw ListRefusals.unsupported("xlsb");
        }
        if (!main.contains("workbook") && !main.startsWith("xl/")) {
            throw ListRefusals.unsupported("other");
        }
        return main;
    }

    private static String ofType(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::part)
                .findFirst()
                .orElse(null);
    }

    /** The relationships of a part, or of the package, by id. */
    private Map<String, Relation> relations(String of) throws IOException, XMLStreamException {
        var folder = of.substring(0, of.lastIndexOf('/') + 1);
        var name = folder + "_rels/" + of.substring(folder.length()) + ".rels";
        var relations = new HashMap<String, Relation>();
        if (!parts.has(name)) {
            return relations;
        }
        try (var part = PartReader.open(parts, name)) {
            while (part.nextElement()) {
                var id = part.attribute("Id");
                var type = part.attribute("Type");
                var target = part.attribute("Target");
                if (id != null && type != null && target != null) {
                    relations.put(id, new Relation(type.substring(type.lastIndexOf('/') + 1), path(folder, target)));
                }
            }
        }
        return relations;
    }

    private static String path(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var path = folder + (target.startsWith("./") ? target.substring(2) : target);
        // No writer uses more than one level up.
        return path.replaceAll("[^/]+/\\.\\./", "");
    }
}
