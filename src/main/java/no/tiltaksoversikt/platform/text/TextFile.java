package no.tiltaksoversikt.platform.text;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A file of texts by key, {@code texts/{name}.yaml}, read once before its first use. */
public final class TextFile {

    private static final Map<String, TextFile> FILES = new ConcurrentHashMap<>();

    private final String path;
    private final Map<String, Text> texts;
    private final Map<Language, Map<String, String>> byLanguage = new EnumMap<>(Language.class);

    private TextFile(String name) {
        path = "/texts/" + name + ".yaml";
        texts = YamlFile.read(path, new TypeReference<>() {});
        for (var language : Language.values()) {
            byLanguage.put(
                    language,
                    texts.entrySet().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    Map.Entry::getKey, text -> text.getValue().in(language))));
        }
    }

    public static TextFile named(String name) {
        // Not computeIfAbsent alone, since it may lock.
        var file = FILES.get(name);
        return file == null ? FILES.computeIfAbsent(name, TextFile::new) : file;
    }

    public Text text(String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException(path + " lacks " + key);
        }
        return text;
    }

    /** All texts in one language by their keys. */
    public Map<String, String> in(Language language) {
        return byLanguage.get(language);
    }
}
