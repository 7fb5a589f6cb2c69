package no.tiltaksoversikt.publication.site;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.platform.text.YamlFile;

/** Sentences with key numbers in them. One whose number is missing is left out. */
final class Sentences {

    private static final String FILE = "/site/sentences.yaml";
    private static final Pattern NUMBER = Pattern.compile("\\{([a-z0-9-]+)\\.(count|base|percent)}");
    private static final List<Text> TEMPLATES = read();

    private Sentences() {}

    /** The sentences about key numbers, which are the cells by their population. */
    static List<String> of(Map<String, Map<String, Object>> numbers, Language language) {
        return TEMPLATES.stream()
                .map(template -> filled(template.in(language), numbers))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> filled(String template, Map<String, Map<String, Object>> numbers) {
        var isComplete = NUMBER.matcher(template)
                .results()
                .allMatch(
                        place -> numbers.getOrDefault(place.group(1), Map.of()).get(place.group(2)) != null);
        return isComplete
                ? Optional.of(NUMBER.matcher(template)
                        .replaceAll(place ->
                                numbers.get(place.group(1)).get(place.group(2)).toString()))
                : Optional.empty();
    }

    private static List<Text> read() {
        return YamlFile.read(FILE, new TypeReference<>() {});
    }
}
