package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/**
 * The app's files that do not depend on the questions, from {@code resources/altinn}, with the app's id, title and roles
 * filled in. Altinn's own prefill is not used: the form has no fields about the agency, and the service prefills the
 * answers.
 */
final class AppFiles {

    /** The instructions for Altinn Studio. The app's repository has a README.md already. */
    static final String GUIDE = "FORM.md";

    /** The other files, as paths in the folder App. */
    static final List<String> PATHS = List.of(
            "config/applicationmetadata.json",
            "config/authorization/policy.xml",
            "config/process/process.bpmn",
            "models/model.prefill.json",
            "ui/layout-sets.json",
            "ui/form/Settings.json",
            "ui/form/layouts/introduction.json",
            "ui/form/layouts/summary.json");

    private static final Pattern ID = Pattern.compile("([a-z0-9-]+)/([a-z0-9-]+)");
    private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9:_-]+");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String org;
    private final String app;
    private final Text title;
    private final List<String> roles;

    /** The files of an app with an id of the form org/app. */
    AppFiles(String id, Text title, List<String> roles) {
        var parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException("tiltak.altinn.form-app is not org/app");
        }
        if (!roles.stream().allMatch(role -> ROLE.matcher(role).matches())) {
            throw new IllegalArgumentException("tiltak.altinn.form-roles are not codes of roles");
        }
        this.org = parts.group(1);
        this.app = parts.group(2);
        this.title = title;
        this.roles = roles;
    }

    byte[] file(String path) {
        var text = read("app/" + path).replace("{org}", org).replace("{app}", app);
        for (var language : Language.values()) {
            text = text.replace("{title." + language.tag() + "}", quoted(title.in(language)));
        }
        return text.replace("{roles}", String.join(", ", roles))
                .replace(
                        "{anyRole}",
                        roles.stream().map(read("role.xml")::formatted).collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] guide(Language language, int version) {
        return read("guide." + language.tag() + ".md")
                .replace("{title}", title.in(language))
                .replace("{version}", String.valueOf(version))
                .replace("{org}", org)
                .replace("{app}", app)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A JSON file that the app's own is made of. */
    static JsonNode json(String path) {
        try {
            return MAPPER.readTree(read("app/" + path));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }

    private static String quoted(String text) {
        try {
            return MAPPER.writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String read(String path) {
        var name = "/altinn/" + path;
        try (var file = Objects.requireNonNull(AppFiles.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + name, unreadable);
        }
    }
}
