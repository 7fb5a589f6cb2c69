package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.w3c.dom.Element;

/**
 * Finds what Altinn's schemas don't: references between a form's files that lead nowhere. It reads the files as they are and
 * knows nothing of how they came to be.
 */
final class FormCheck {

    private static final String METADATA = "App/config/applicationmetadata.json";
    private static final String PROCESS = "App/config/process/process.bpmn";
    private static final String POLICY = "App/config/authorization/policy.xml";
    private static final String SETS = "App/ui/layout-sets.json";
    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");
    /** Texts that Altinn itself asks for. */
    private static final Set<String> ALTINNS_OWN = Set.of("appName", "appOwner", "ServiceName");

    private static final Pattern PAGED = Pattern.compile("([0-9]+):(.+)");

    private final FormFiles files;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> usedTexts = new TreeSet<>();
    private final Set<String> usedOptions = new TreeSet<>();
    private DataShape shape;
    private JsonNode schema;

    private FormCheck(FormFiles files) {
        this.files = files;
    }

    /** What is wrong; empty where nothing is. */
    static List<String> faults(FormFiles files) {
        var check = new FormCheck(files);
        check.run();
        return check.faults;
    }

    private void run() {
        for (var metadata : dataTypes()) {
            model(metadata);
        }
        app();
        if (files.has(SETS)) {
            for (var set : files.json(SETS).path("sets")) {
                layoutSet(set);
            }
        } else {
            // Since version 9 a task's pages are in a folder of its name.
            tasks().stream()
                    .filter(task -> files.has("App/ui/" + task + "/Settings.json"))
                    .forEach(task -> {
                        var set = JsonNodeFactory.instance.objectNode().put("id", task);
                        set.putArray("tasks").add(task);
                        set.set(
                                "dataType",
                                files.json("App/ui/" + task + "/Settings.json").path("defaultDataType"));
                        layoutSet(set);
                    });
        }
        if (shape != null) {
            validations();
        }
        options();
        texts();
    }

    private List<JsonNode> dataTypes() {
        return list(files.json(METADATA).path("dataTypes")).stream()
                .filter(type -> type.has("appLogic"))
                .toList();
    }

    // ------------------------------------------------------------ the data model

    private void model(JsonNode type) {
        var name = "App/models/" + type.path("id").asText();
        for (var ending : List.of(".schema.json", ".xsd", ".cs", ".prefill.json", ".validation.json")) {
            demand(files.has(name + ending), "no " + name + ending);
        }
        if (!faults.isEmpty()) {
            return;
        }
        schema = files.json(name + ".schema.json");
        shape = DataShape.ofSchema(schema);
        demand(
                shape.equals(DataShape.ofXsd(files.xml(name + ".xsd").getDocumentElement())),
                "the XSD is of another model than the JSON Schema");
        var code = files.text(name + ".cs");
        try {
            demand(shape.equals(DataShape.ofClasses(code)), "the classes are of another model than the JSON Schema");
        } catch (IllegalStateException broken) {
            faults.add("the classes: " + broken.getMessage());
        }
        var reference = type.path("appLogic").path("classRef").asText();
        var dot = reference.lastIndexOf('.');
        demand(
                code.contains("namespace " + reference.substring(0, dot) + "\n")
                        && code.contains("public class " + reference.substring(dot + 1) + "\n"),
                "no class " + reference);
        schema.findValuesAsText("errorMessage").forEach(usedTexts::add);
        errorTexts(schema, "#");
        Pattern.compile("ErrorMessage = \"([^\"]+)\"")
                .matcher(code)
                .results()
                .forEach(match -> usedTexts.add(match.group(1)));
        files.json(name + ".prefill.json")
                .path("ER")
                .forEach(path -> demand(shape.isValue(path.asText()), "prefill of no field " + path.asText()));
    }

    /**
     * Looks each error's text up as Altinn's front end does: at the path that ajv names, without its last part. Ajv reads a
     * definition in place only where it refers to nothing; otherwise its paths begin anew.
     */
    private void errorTexts(JsonNode type, String path) {
        var text = type.path("errorMessage");
        demand(
                text.isMissingNode() || text.equals(schema.at(path.substring(1)).path("errorMessage")),
                "the front end does not find the text " + text.asText());
        type.path("properties")
                .properties()
                .forEach(place -> errorTexts(place.getValue(), path + "/properties/" + place.getKey()));
        var items = type.path("items");
        if (items.has("$ref")) {
            var reference = items.get("$ref").asText();
            var definition = schema.at(reference.substring(1));
            errorTexts(definition, definition.findValue("$ref") == null ? reference : "#");
        } else if (!items.isMissingNode()) {
            errorTexts(items, path + "/items");
        }
    }

    private void validations() {
        var expressions = new ExpressionCheck(shape, schema, faults::add);
        for (var type : dataTypes()) {
            var file = files.json("App/models/" + type.path("id").asText() + ".validation.json");
            file.path("validations").properties().forEach(entry -> {
                var path = entry.getKey();
                demand(shape.isValue(path), "validation of no field " + path);
                for (var validation : entry.getValue()) {
                    usedTexts.add(validation.path("message").asText());
                    expressions.check("validation of " + path, validation.path("condition"), rowsOf(path));
                }
            });
        }
    }

    private static String rowsOf(String path) {
        var dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    // ------------------------------------------------------------ the app

    private void app() {
        var metadata = files.json(METADATA);
        var tasks = tasks();
        for (var type : metadata.path("dataTypes")) {
            if (type.has("taskId")) {
                demand(tasks.contains(type.get("taskId").asText()), "no task " + type.get("taskId"));
            }
        }
        var id = metadata.path("id").asText().split("/");
        demand(id.length == 2 && id[0].equals(metadata.path("org").asText()), "the app's id is not of its org");
        var policy = files.xml(POLICY);
        var about = new HashMap<String, Set<String>>();
        for (var designator : elements(policy.getDocumentElement(), "AttributeDesignator")) {
            if (designator.getAttribute("Category").endsWith("attribute-category:resource")) {
                var value = elements((Element) designator.getParentNode(), "AttributeValue")
                        .get(0)
                        .getTextContent();
                about.computeIfAbsent(designator.getAttribute("AttributeId"), name -> new HashSet<>())
                        .add(value);
            }
        }
        demand(
                about.equals(Map.of("urn:altinn:org", Set.of(id[0]), "urn:altinn:app", Set.of(id[id.length - 1]))),
                "the policy is about another app: " + about);
    }

    private Set<String> tasks() {
        var root = files.xml(PROCESS).getDocumentElement();
        var nodes = new LinkedHashMap<String, Element>();
        for (var kind : List.of("startEvent", "task", "serviceTask", "endEvent")) {
            elements(root, kind).forEach(node -> nodes.put(node.getAttribute("id"), node));
        }
        for (var flow : elements(root, "sequenceFlow")) {
            var id = flow.getAttribute("id");
            demand(
                    flows(nodes.get(flow.getAttribute("sourceRef")), "outgoing").contains(id),
                    "flow from nowhere " + id);
            demand(flows(nodes.get(flow.getAttribute("targetRef")), "incoming").contains(id), "flow to nowhere " + id);
        }
        var all = elements(root, "sequenceFlow").stream()
                .map(flow -> flow.getAttribute("id"))
                .toList();
        nodes.values().forEach(node -> Stream.of("incoming", "outgoing")
                .flatMap(way -> flows(node, way).stream())
                .forEach(id -> demand(all.contains(id), "no flow " + id)));
        var ids = new TreeSet<>(nodes.keySet());
        ids.addAll(all);
        elements(root, "process").forEach(process -> ids.add(process.getAttribute("id")));
        for (var drawn : List.of("BPMNShape", "BPMNEdge", "BPMNPlane")) {
            elements(root, drawn)
                    .forEach(shape -> demand(
                            ids.contains(shape.getAttribute("bpmnElement")),
                            "a drawing of nothing " + shape.getAttribute("bpmnElement")));
        }
        return new TreeSet<>(elements(root, "task").stream()
                .map(task -> task.getAttribute("id"))
                .toList());
    }

    private static List<String> flows(Element node, String way) {
        return node == null
                ? List.of()
                : elements(node, way).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Element root, String name) {
        var found = root.getElementsByTagNameNS("*", name);
        var elements = new ArrayList<Element>();
        for (var i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    // ------------------------------------------------------------ the pages

    private void layoutSet(JsonNode set) {
        var folder = "App/ui/" + set.path("id").asText() + "/";
        if (!files.has(folder + "Settings.json")) {
            faults.add("no " + folder + "Settings.json");
            return;
        }
        list(set.path("tasks")).forEach(task -> demand(tasks().contains(task.asText()), "no task " + task));
        demand(
                dataTypes().stream().anyMatch(type -> type.path("id").equals(set.path("dataType"))),
                "no data type " + set.path("dataType"));
        var order = list(files.json(folder + "Settings.json").at("/pages/order")).stream()
                .map(JsonNode::asText)
                .toList();
        demand(new HashSet<>(order).size() == order.size(), "a page stands twice in the order");
        demand(
                new TreeSet<>(order).equals(new TreeSet<>(files.in(folder + "layouts/", ".json"))),
                "the order is of other pages than there are");
        usedTexts.addAll(order);
        var ids = new HashSet<String>();
        for (var name : order) {
            if (files.has(folder + "layouts/" + name + ".json")) {
                page(files.json(folder + "layouts/" + name + ".json"), order, ids);
            }
        }
    }

    private void page(JsonNode page, List<String> pages, Set<String> allIds) {
        var components = new LinkedHashMap<String, JsonNode>();
        for (var component : page.at("/data/layout")) {
            var id = component.path("id").asText();
            demand(allIds.add(id), "two components " + id);
            components.put(id, component);
        }
        var parents = parents(components);
        if (shape == null) {
            return;
        }
        var expressions = new ExpressionCheck(shape, schema, faults::add);
        expressions.check("the page", page.at("/data/hidden"), "");
        components.forEach((id, component) -> {
            var rows = parents.containsKey(id) ? groupOf(components.get(parents.get(id))) : "";
            component(id, component, rows);
            for (var property : List.of("hidden", "required", "readOnly", "hiddenRow")) {
                expressions.check(id, component.path(property), rows);
            }
            demand(
                    component.at("/textResourceBindings/requiredValidation").isMissingNode()
                            || component.at("/textResourceBindings").has("shortName"),
                    id + ": no short name for what is missing");
            for (var override : component.path("overrides")) {
                demand(allIds.contains(override.path("componentId").asText()), id + ": no component to sum up");
            }
            if (component.path("type").asText().equals("Summary2")) {
                demand(pages.contains(component.at("/target/id").asText()), id + ": no page to sum up");
            }
        });
    }

    /** The parent of each child, which has one, on the same page. */
    private Map<String, String> parents(Map<String, JsonNode> components) {
        var parents = new HashMap<String, String>();
        components.forEach((id, component) -> {
            var last = 0;
            var children = new LinkedHashSet<String>();
            for (var entry : component.path("children")) {
                var paged = PAGED.matcher(entry.asText());
                var isPaged = component.at("/edit/multiPage").asBoolean();
                demand(isPaged == paged.matches(), id + ": a child on a page, or on none, " + entry);
                var child = isPaged && paged.matches() ? paged.group(2) : entry.asText();
                if (isPaged && paged.matches()) {
                    var number = Integer.parseInt(paged.group(1));
                    demand(number == last || number == last + 1, id + ": a page is left out before " + entry);
                    last = number;
                }
                demand(children.add(child), id + ": twice the child " + child);
                demand(components.containsKey(child), id + ": no child " + child);
                demand(parents.put(child, id) == null, child + " has two parents");
            }
            component
                    .path("tableHeaders")
                    .forEach(column ->
                            demand(children.contains(column.asText()), id + ": a column of no child " + column));
        });
        return parents;
    }

    private static String groupOf(JsonNode component) {
        return component == null ? "" : component.at("/dataModelBindings/group").asText();
    }

    private void component(String id, JsonNode component, String rows) {
        component.path("textResourceBindings").forEach(text -> usedTexts.add(text.asText()));
        component.path("dataModelBindings").properties().forEach(binding -> {
            var path = binding.getValue().asText();
            var isGroup = binding.getKey().equals("group");
            demand(isGroup ? shape.isRows(path) : shape.isValue(path), id + ": bound to no field " + path);
            demand(rowsOf(path).equals(rows), id + ": bound to " + path + " among rows of " + rows);
        });
        if (component.has("optionsId")) {
            var list = component.get("optionsId").asText();
            usedOptions.add(list);
            if (files.has("App/options/" + list + ".json")) {
                offered(
                        id,
                        list,
                        component.at("/dataModelBindings/simpleBinding").asText());
            } else {
                faults.add(id + ": no options " + list);
            }
        }
    }

    /** The values on offer are those that the model takes. */
    private void offered(String id, String list, String path) {
        var values = list(files.json("App/options/" + list + ".json")).stream()
                .map(option -> option.path("value").asText())
                .toList();
        var place = schema;
        for (var name : path.split("\\.")) {
            place = place.path("properties").path(name);
            if (place.path("type").asText().equals("array")) {
                place = DataShape.rows(schema, place);
            }
        }
        if (place.has("enum")) {
            demand(
                    values.equals(list(place.get("enum")).stream()
                            .map(JsonNode::asText)
                            .toList()),
                    id + ": other values than the model's");
        } else if (place.path("type").asText().equals("boolean")) {
            demand(Set.of("true", "false").equals(new HashSet<>(values)), id + ": other values than true and false");
        } else {
            var pattern = place.path("pattern").asText();
            values.forEach(value -> demand(value.matches(pattern), id + ": the model doesn't take " + value));
        }
    }

    // ------------------------------------------------------------ options and texts

    private void options() {
        var lists = files.in("App/options/", ".json");
        lists.stream()
                .filter(list -> !usedOptions.contains(list))
                .forEach(list -> faults.add("unused options " + list));
        for (var list : lists) {
            var values = new HashSet<String>();
            for (var option : files.json("App/options/" + list + ".json")) {
                demand(values.add(option.path("value").asText()), list + ": twice " + option.path("value"));
                for (var text : List.of("label", "description", "helpText")) {
                    if (option.has(text)) {
                        usedTexts.add(option.get(text).asText());
                    }
                }
            }
            demand(!values.isEmpty(), list + ": nothing to choose");
        }
    }

    private void texts() {
        for (var language : LANGUAGES) {
            var name = "App/config/texts/resource." + language + ".json";
            if (!files.has(name)) {
                faults.add("no " + name);
                continue;
            }
            var file = files.json(name);
            demand(file.path("language").asText().equals(language), name + " is in another language");
            var ids = new TreeSet<String>();
            for (var text : file.path("resources")) {
                var id = text.path("id").asText();
                demand(ids.add(id), language + ": twice the text " + id);
                demand(!text.path("value").asText().isBlank(), language + ": nothing in the text " + id);
            }
            usedTexts.stream().filter(id -> !ids.contains(id)).forEach(id -> faults.add(language + ": no text " + id));
            ids.stream()
                    .filter(id -> !usedTexts.contains(id) && !ALTINNS_OWN.contains(id))
                    .forEach(id -> faults.add(language + ": unused text " + id));
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private void demand(boolean met, String otherwise) {
        if (!met) {
            faults.add(otherwise);
        }
    }
}
