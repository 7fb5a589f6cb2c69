package no.tiltaksoversikt.reference;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Gives an exact number of measures an answer. Who gets it is chance, weighted; chance is a hash of the seed, of what is
 * drawn and of the measure, so a new draw doesn't disturb the others and the result is the same on every machine.
 */
final class Draw {

    /** Weights compare with this: a weight as large always wins over none. */
    private static final int LUCK = 1000;

    private final List<Draft> drafts;
    private final long seed;

    Draw(List<Draft> drafts, long seed) {
        this.drafts = drafts;
        this.seed = seed;
    }

    /** As {@link #give(String, int, Predicate, ToIntFunction, Consumer)} by chance alone. */
    void give(String fact, int count, Predicate<Draft> stratum, Consumer<Draft> answer) {
        give(fact, count, stratum, draft -> 0, answer);
    }

    /**
     * Gives the answer to exactly {@code count} measures of the stratum.
     *
     * @throws IllegalStateException naming the fact, where the stratum is too small
     */
    void give(String fact, int count, Predicate<Draft> stratum, ToIntFunction<Draft> weight, Consumer<Draft> answer) {
        var chosen = drafts.stream()
                .filter(stratum)
                .map(draft -> new Ranked(draft, weight.applyAsInt(draft) + chance(fact, draft, LUCK)))
                .sorted(Comparator.comparingInt(Ranked::score).reversed().thenComparingInt(Ranked::number))
                .limit(count)
                .map(Ranked::draft)
                .toList();
        if (chosen.size() < count) {
            throw new IllegalStateException("%s: %d wanted, only %d possible".formatted(fact, count, chosen.size()));
        }
        chosen.forEach(answer);
    }

    /** Gives the answer to all measures of the stratum, which must be {@code count}. */
    void giveRest(String fact, int count, Predicate<Draft> stratum, Consumer<Draft> answer) {
        var rest = count(stratum);
        if (rest != count) {
            throw new IllegalStateException("%s: %d wanted, %d left".formatted(fact, count, rest));
        }
        drafts.stream().filter(stratum).toList().forEach(answer);
    }

    int count(Predicate<Draft> stratum) {
        return (int) drafts.stream().filter(stratum).count();
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** One of the options. */
    <T> T pick(String what, Draft draft, List<T> options) {
        return options.get(chance(what, draft, options.size()));
    }

    /** A number from 0 to below the bound. */
    int chance(String what, Draft draft, int bound) {
        // The finaliser of SplitMix64: every bit of the input reaches every bit of the output.
        var mixed = seed + what.hashCode() * 0x9E3779B97F4A7C15L + draft.number * 0xD1B54A32D192ED03L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return Math.floorMod(mixed ^ (mixed >>> 31), bound);
    }

    private record Ranked(Draft draft, int score) {
        int number() {
            return draft.number;
        }
    }
}
