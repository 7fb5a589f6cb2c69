package no.tiltaksoversikt.statistics;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.platform.text.YamlFile;

/** The texts of figures, tables and charts, from a file that translators can read. */
public final class StatisticsTexts {

    private static final String FILE = "/statistics/texts.yaml";
    private static final Map<String, Text> TEXTS = read();

    private StatisticsTexts() {}

    public static Text of(String key) {
        return Optional.ofNullable(TEXTS.get(key))
                .orElseThrow(() -> new IllegalArgumentException(FILE + " lacks " + key));
    }

    public static String in(Language language, String key) {
        return of(key).in(language);
    }

    /** The text with its places filled. */
    public static String in(Language language, String key, Map<String, ?> places) {
        return of(key).in(language, places);
    }

    private static Map<String, Text> read() {
        return YamlFile.read(FILE, new TypeReference<>() {});
    }
}
