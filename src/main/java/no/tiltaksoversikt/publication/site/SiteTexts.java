package no.tiltaksoversikt.publication.site;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.platform.text.YamlFile;

/** The pages' own texts by key. */
final class SiteTexts {

    private static final String FILE = "/site/texts.yaml";
    private static final Map<Language, Map<String, String>> BY_LANGUAGE = byLanguage(read());

    private SiteTexts() {}

    static Map<String, String> in(Language language) {
        return BY_LANGUAGE.get(language);
    }

    private static Map<Language, Map<String, String>> byLanguage(Map<String, Text> texts) {
        var byLanguage = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            byLanguage.put(
                    language,
                    texts.entrySet().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    Map.Entry::getKey, text -> text.getValue().in(language))));
        }
        return byLanguage;
    }

    private static Map<String, Text> read() {
        return YamlFile.read(FILE, new TypeReference<>() {});
    }
}
