package no.tiltaksoversikt.altinn.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import no.tiltaksoversikt.platform.text.Language;

/** How to put the form into Altinn Studio, for those who do it. */
final class FormGuide {

    /** Not README.md, which the app's repository has already. */
    static final String FILE = "FORM.md";

    private FormGuide() {}

    static byte[] in(Language language, FormApp app) {
        var name = "/altinn/guide." + language.tag() + ".md";
        try (var file = Objects.requireNonNull(FormGuide.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{title}", app.title().in(language))
                    .replace("{org}", app.org())
                    .replace("{app}", app.name())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + name, unreadable);
        }
    }
}
