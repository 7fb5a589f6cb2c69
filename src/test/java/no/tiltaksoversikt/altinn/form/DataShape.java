package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The structure of a data model: its types with their members in order, read from any of its three files. */
record DataShape(String root, Map<String, List<Member>> types) {

    private static final String ROOT_TYPE = "";

    /**
     * A member of a type.
     *
     * @param type string, boolean, integer, or the name of another type
     */
    record Member(String name, String type, boolean repeated) {}

    static DataShape ofSchema(JsonNode schema) {
        var types = new LinkedHashMap<String, List<Member>>();
        types.put(ROOT_TYPE, members(schema, types));
        schema.path("$defs").properties().forEach(entry -> types.put(entry.getKey(), members(entry.getValue(), types)));
        return new DataShape(schema.path("@xsdRootElement").asText(), types);
    }

    /** The schema of the rows of an array. */
    static JsonNode rows(JsonNode schema, JsonNode array) {
        var items = array.path("items");
        return items.has("$ref") ? schema.at(items.get("$ref").asText().substring(1)) : items;
    }

    private static List<Member> members(JsonNode type, Map<String, List<Member>> types) {
        var members = new ArrayList<Member>();
        type.path("properties").properties().forEach(entry -> {
            var value = entry.getValue();
            var repeated = value.path("type").asText().equals("array");
            var single = repeated ? value.path("items") : value;
            var name = single.has("$ref")
                    ? single.get("$ref").asText().replace("#/$defs/", "")
                    : single.path(single.has("title") ? "title" : "type").asText();
            if (single.has("properties")) {
                types.put(name, members(single, types));
            }
            members.add(new Member(entry.getKey(), name, repeated));
        });
        return members;
    }

    static DataShape ofXsd(Element schema) {
        var types = new LinkedHashMap<String, List<Member>>();
        var root = only(schema, "element");
        types.put(ROOT_TYPE, members(only(root, "complexType")));
        for (var type : children(schema, "complexType")) {
            types.put(type.getAttribute("name"), members(type));
        }
        return new DataShape(root.getAttribute("name"), types);
    }

    private static List<Member> members(Element type) {
        return children(only(type, "sequence"), "element").stream()
                .map(element -> {
                    var base = element.hasAttribute("type")
                            ? element.getAttribute("type")
                            : only(only(element, "simpleType"), "restriction").getAttribute("base");
                    var repeated = element.hasAttribute("maxOccurs");
                    return new Member(
                            element.getAttribute("name"),
                            switch (base) {
                                case "xsd:long" -> "integer";
                                case "xsd:boolean" -> "boolean";
                                case "xsd:string", "xsd:date" -> "string";
                                default -> base;
                            },
                            repeated);
                })
                .toList();
    }

    private static Element only(Element parent, String name) {
        var found = children(parent, name);
        if (found.size() != 1) {
            throw new IllegalStateException(parent.getNodeName() + " has " + found.size() + " " + name);
        }
        return found.get(0);
    }

    private static List<Element> children(Node parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> name.equals(node.getLocalName()))
                .map(Element.class::cast)
                .toList();
    }

    private static final Pattern CLASS =
            Pattern.compile("(?m)^    public class (\\w+)\\R    \\{\\R(.*?)^    \\}", Pattern.DOTALL);
    private static final Pattern PROPERTY =
            Pattern.compile("\\[XmlElement\\(\"(\\w+)\", Order = (\\d+)\\)\\]\\s+\\[JsonProperty\\(\"(\\w+)\"\\)\\]\\s+"
                    + "\\[JsonPropertyName\\(\"(\\w+)\"\\)\\]\\s+public ([\\w<>?]+) (\\w+) \\{ get; set; \\}");
    private static final Pattern XML_ROOT =
            Pattern.compile("\\[XmlRoot\\(ElementName = \"(\\w+)\"\\)\\]\\s+public class (\\w+)");

    static DataShape ofClasses(String code) {
        var types = new LinkedHashMap<String, List<Member>>();
        var root = XML_ROOT.matcher(code);
        if (!root.find()) {
            throw new IllegalStateException("No root class");
        }
        CLASS.matcher(code).results().forEach(type -> {
            var name = type.group(1).equals(root.group(2)) ? ROOT_TYPE : type.group(1);
            types.put(name, members(type.group(2)));
        });
        return new DataShape(root.group(1), types);
    }

    private static List<Member> members(String body) {
        var members = new ArrayList<Member>();
        PROPERTY.matcher(body).results().forEach(property -> {
            var name = property.group(6);
            var type = property.group(5);
            if (!List.of(property.group(1), property.group(3), property.group(4))
                            .equals(List.of(name, name, name))
                    || Integer.parseInt(property.group(2)) != members.size() + 1) {
                throw new IllegalStateException(name + " has another name or order");
            }
            var isValue = type.endsWith("?");
            if (isValue && !body.contains("public bool ShouldSerialize" + name + "() => " + name + ".HasValue;")) {
                throw new IllegalStateException(name + " would be written when it is missing");
            }
            var repeated = type.startsWith("List<");
            members.add(new Member(
                    name,
                    switch (type) {
                        case "string" -> "string";
                        case "bool?" -> "boolean";
                        case "long?" -> "integer";
                        default -> type.replaceAll("List<|>", "");
                    },
                    repeated));
        });
        return members;
    }

    /** The member at a path such as measures.name. */
    Optional<Member> at(String path) {
        var type = ROOT_TYPE;
        Optional<Member> found = Optional.empty();
        for (var name : path.split("\\.")) {
            var members = types.get(type);
            if (members == null) {
                return Optional.empty();
            }
            found = members.stream()
                    .filter(member -> member.name().equals(name))
                    .findFirst();
            if (found.isEmpty()) {
                return found;
            }
            type = found.get().type();
        }
        return found;
    }

    /** Whether the member at a path is a value, not a group. */
    boolean isValue(String path) {
        return at(path).filter(member -> !member.repeated() && !types.containsKey(member.type()))
                .isPresent();
    }

    boolean isRows(String path) {
        return at(path).filter(Member::repeated).isPresent();
    }
}
