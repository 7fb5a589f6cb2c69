package no.tiltaksoversikt.statistics.variable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** Whether numbers of editions can be compared, with notes. */
public record Judgement(Verdict verdict, List<Text> notes) {

    public static final Judgement COMPARABLE = new Judgement(Verdict.COMPARABLE, List.of());

    public Judgement {
        notes = List.copyOf(notes);
    }

    public static Judgement of(Verdict verdict, Text note) {
        return new Judgement(verdict, Stream.ofNullable(note).toList());
    }

    /** The worse verdict of the two, with the notes of both. */
    public Judgement and(Judgement other) {
        return new Judgement(
                verdict.compareTo(other.verdict) >= 0 ? verdict : other.verdict,
                Stream.concat(notes.stream(), other.notes.stream()).distinct().toList());
    }

    public boolean isBreak() {
        return verdict == Verdict.BREAK;
    }

    /** The notes as one text; null if there are none. */
    public String note(Language language) {
        return Optional.of(notes.stream().map(note -> note.in(language)).collect(Collectors.joining(" ")))
                .filter(note -> !note.isEmpty())
                .orElse(null);
    }
}
