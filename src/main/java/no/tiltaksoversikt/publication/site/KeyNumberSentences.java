package no.tiltaksoversikt.publication.site;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.YamlFile;
import no.tiltaksoversikt.publication.prose.Numbers;
import no.tiltaksoversikt.publication.prose.Numbers.Quantity;
import no.tiltaksoversikt.publication.prose.Sentence;

/** The sentences on the front page about an edition's key numbers. {@code cells} are by population. */
record KeyNumberSentences(Map<String, Map<String, Object>> cells) implements Numbers {

    private static final List<Sentence> SENTENCES = YamlFile.read("/site/sentences.yaml", new TypeReference<>() {});

    List<String> in(Language language) {
        return SENTENCES.stream()
                .flatMap(sentence -> sentence.say(this, language).stream())
                .map(Sentence.Said::text)
                .toList();
    }

    @Override
    public Optional<Quantity> compared(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<String> fact(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Quantity> quantity(String name) {
        return Optional.ofNullable(cells.get(name))
                .map(cell -> Quantity.of(number(cell.get("count")), number(cell.get("base"))));
    }

    private static Long number(Object cell) {
        return cell instanceof Number number ? number.longValue() : null;
    }
}
