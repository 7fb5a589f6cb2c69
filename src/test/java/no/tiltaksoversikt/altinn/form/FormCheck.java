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
 * Finds errors that Altinn's schemas don't: invalid references between a form's files. It reads the files only, and does not
 * use the code that generates them.
 */
final class FormCheck {

    private static final String METADATA = "App/config/applicationmetadata.json";
    private static final String PROCESS = "App/config/process/process.bpmn";
    private static final String POLICY = "App/config/authorization/policy.xml";
    private static final String SETS = "App/ui/layout-sets.json";
    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");
    /** Texts that Altinn uses without a reference in the files. */
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

    /** The errors; empty if there are none. */
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
            // Since version 9 the folder of a task's pages has the name of the task.
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
            require(files.has(name + ending), "no " + name + ending);
        }
        if (!faults.isEmpty()) {
            return;
        }
        schema = files.json(name + ".schema.json");
        shape = DataShape.ofSchema(schema);
        require(
                shape.equals(DataShape.ofXsd(files.xml(name + ".xsd").getDocumentElement())),
                "the XSD differs from the JSON Schema");
        var code = files.text(name + ".cs");
        try {
            require(shape.equals(DataShape.ofClasses(code)), "the classes differ from the JSON Schema");
        } catch (IllegalStateException broken) {
            faults.add("the classes: " + broken.getMessage());
        }
        var reference = type.path("appLogic").path("classRef").asText();
        var dot = reference.lastIndexOf('.');
        require(
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
                .forEach(path -> require(shape.isValue(path.asText()), "prefill of unknown field " + path.asText()));
    }

    /**
     * Looks up the message of each error as Altinn's front end does: at the path that ajv reports, without its last part. Ajv
     * inlines a definition only if it has no references; otherwise its paths start at the definition.
     */
    private void errorTexts(JsonNode type, String path) {
        var text = type.path("errorMessage");
        require(
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
                require(shape.isValue(path), "validation of no field " + path);
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
                require(tasks.contains(type.get("taskId").asText()), "no task " + type.get("taskId"));
            }
        }
        var id = metadata.path("id").asText().split("/");
        require(
                id.length == 2 && id[0].equals(metadata.path("org").asText()),
                "the app's id does not start with its org");
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
        require(
                about.equals(Map.of("urn:altinn:org", Set.of(id[0]), "urn:altinn:app", Set.of(id[id.length - 1]))),
                "the policy names another app: " + about);
    }

    private Set<String> tasks() {
        var root = files.xml(PROCESS).getDocumentElement();
        var nodes = new LinkedHashMap<String, Element>();
        for (var kind : List.of("startEvent", "task", "serviceTask", "endEvent")) {
            elements(root, kind).forEach(node -> nodes.put(node.getAttribute("id"), node));
        }
        for (var flow : elements(root, "sequenceFlow")) {
            var id = flow.getAttribute("id");
            require(
                    flows(nodes.get(flow.getAttribute("sourceRef")), "outgoing").contains(id),
                    "flow from unknown source " + id);
            require(
                    flows(nodes.get(flow.getAttribute("targetRef")), "incoming").contains(id),
                    "flow to unknown target " + id);
        }
        var all = elements(root, "sequenceFlow").stream()
                .map(flow -> flow.getAttribute("id"))
                .toList();
        nodes.values().forEach(node -> Stream.of("incoming", "outgoing")
                .flatMap(way -> flows(node, way).stream())
                .forEach(id -> require(all.contains(id), "no flow " + id)));
        var ids = new TreeSet<>(nodes.keySet());
        ids.addAll(all);
        elements(root, "process").forEach(process -> ids.add(process.getAttribute("id")));
        for (var drawn : List.of("BPMNShape", "BPMNEdge", "BPMNPlane")) {
            elements(root, drawn)
                    .forEach(shape -> require(
                            ids.contains(shape.getAttribute("bpmnElement")),
                            "diagram of unknown " + shape.getAttribute("bpmnElement")));
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
        list(set.path("tasks")).forEach(task -> require(tasks().contains(task.asText()), "no task " + task));
        require(
                dataTypes().stream().anyMatch(type -> type.path("id").equals(set.path("dataType"))),
                "no data type " + set.path("dataType"));
        var order = list(files.json(folder + "Settings.json").at("/pages/order")).stream()
                .map(JsonNode::asText)
                .toList();
        require(new HashSet<>(order).size() == order.size(), "duplicate page in the order");
        require(
                new TreeSet<>(order).equals(new TreeSet<>(files.in(folder + "layouts/", ".json"))),
                "the order and the pages differ");
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
            require(allIds.add(id), "duplicate component " + id);
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
            require(
                    component.path("required").isMissingNode()
                            || component.at("/textResourceBindings").has("shortName"),
                    id + ": no short name for the message for a missing answer");
            require(
                    component.at("/textResourceBindings/requiredValidation").isMissingNode(),
                    id + ": a message of its own, which Altinn does not fill with the short name");
            for (var override : component.path("overrides")) {
                require(allIds.contains(override.path("componentId").asText()), id + ": summary of unknown component");
            }
            if (component.path("type").asText().equals("Summary2")) {
                require(pages.contains(component.at("/target/id").asText()), id + ": summary of unknown page");
            }
        });
    }

    /** The parent of each child. A child has one parent, on the same page. */
    private Map<String, String> parents(Map<String, JsonNode> components) {
        var parents = new HashMap<String, String>();
        components.forEach((id, component) -> {
            var last = 0;
            var children = new LinkedHashSet<String>();
            for (var entry : component.path("children")) {
                var paged = PAGED.matcher(entry.asText());
                var isPaged = component.at("/edit/multiPage").asBoolean();
                require(
                        isPaged == paged.matches(),
                        id + ": a child with an unexpected or missing page number, " + entry);
                var child = isPaged && paged.matches() ? paged.group(2) : entry.asText();
                if (isPaged && paged.matches()) {
                    var number = Integer.parseInt(paged.group(1));
                    require(number == last || number == last + 1, id + ": a page is left out before " + entry);
                    last = number;
                }
                require(children.add(child), id + ": duplicate child " + child);
                require(components.containsKey(child), id + ": no child " + child);
                require(parents.put(child, id) == null, child + " has two parents");
            }
            component
                    .path("tableHeaders")
                    .forEach(column ->
                            require(children.contains(column.asText()), id + ": a column of no child " + column));
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
            require(isGroup ? shape.isRows(path) : shape.isValue(path), id + ": bound to no field " + path);
            require(rowsOf(path).equals(rows), id + ": bound to " + path + " among rows of " + rows);
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

    /** The options have the values that the model accepts. */
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
            require(
                    values.equals(list(place.get("enum")).stream()
                            .map(JsonNode::asText)
                            .toList()),
                    id + ": other values than the model");
        } else if (place.path("type").asText().equals("boolean")) {
            require(Set.of("true", "false").equals(new HashSet<>(values)), id + ": other values than true and false");
        } else {
            var pattern = place.path("pattern").asText();
            values.forEach(value -> require(value.matches(pattern), id + ": the model does not accept " + value));
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
                require(values.add(option.path("value").asText()), list + ": duplicate value " + option.path("value"));
                for (var text : List.of("label", "description", "helpText")) {
                    if (option.has(text)) {
                        usedTexts.add(option.get(text).asText());
                    }
                }
            }
            require(!values.isEmpty(), list + ": no options");
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
            require(file.path("language").asText().equals(language), name + " is in another language");
            var ids = new TreeSet<String>();
            for (var text : file.path("resources")) {
                var id = text.path("id").asText();
                require(ids.add(id), language + ": duplicate text " + id);
                require(!text.path("value").asText().isBlank(), language + ": empty text " + id);
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

    private void require(boolean met, String otherwise) {
        if (!met) {
            faults.add(otherwise);
        }
    }
}
