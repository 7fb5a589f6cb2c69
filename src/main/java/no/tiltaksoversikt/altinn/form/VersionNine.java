package no.tiltaksoversikt.altinn.form;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Converts the files for version 8 of Altinn's app library to version 9: the folder of a task's pages has the name of the task,
 * the receipt is a step of the process, and the heading component has another name.
 */
final class VersionNine {

    private static final String PAGES = "App/ui/form/";
    private static final String PAGES_OF_TASK = "App/ui/Task_1/";
    private static final String PROCESS = "config/process/process.bpmn";

    private VersionNine() {}

    static SortedMap<String, byte[]> of(SortedMap<String, byte[]> files, AppFiles app) {
        var changed = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> changed.put(name.replace(PAGES, PAGES_OF_TASK), content));
        changed.remove("App/ui/layout-sets.json");
        changed.put("App/" + PROCESS, app.file(PROCESS.replace(".bpmn", ".9.bpmn")));
        replace(changed, "App/config/applicationmetadata.json", ",\n      \"enablePdfCreation\" : true", "");
        replace(
                changed,
                PAGES_OF_TASK + "Settings.json",
                "\n  \"pages\"",
                "\n  \"defaultDataType\" : \"model\",\n  \"pages\"");
        changed.keySet().stream()
                .filter(name -> name.startsWith(PAGES_OF_TASK + "layouts/"))
                .forEach(name -> replace(changed, name, "\"type\" : \"Header\"", "\"type\" : \"Heading\""));
        return changed;
    }

    private static void replace(SortedMap<String, byte[]> files, String name, String before, String after) {
        files.computeIfPresent(name, (same, content) -> new String(content, StandardCharsets.UTF_8)
                .replace(before, after)
                .getBytes(StandardCharsets.UTF_8));
    }
}
