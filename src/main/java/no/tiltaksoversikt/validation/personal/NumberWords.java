package no.tiltaksoversikt.validation.personal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that say what kind of number stands beside them. */
final class NumberWords {

    static final Set<String> NUMBER = set("nr nummer no number");
    static final Set<String> KIND = set("nr nummer kode adresse");
    static final Set<String> PREPOSITION = set("er på til is on to at");

    /** Telefon, mobilnr, kontakttlf … */
    static final Set<String> PHONE = Stream.concat(
                    set("tlf telf tel telefon phone").stream()
                            .flatMap(word -> Stream.of("", "kontakt", "vakt", "mobil", "direkte")
                                    .map(prefix -> prefix + word)),
                    set("mob mobil mobile sms faks nås treffes").stream())
            .flatMap(word -> Stream.concat(Stream.of(word), NUMBER.stream().map(word::concat)))
            .collect(Collectors.toUnmodifiableSet());

    static final Set<String> CONTACT = set(
            "ring ringe ringes kontakt kontakte kontaktes kontaktperson kontaktinfo kontaktinformasjon prosjektleder "
                    + "saksbehandler sentralbord call contact");

    private static final Set<String> OTHER = set(
            "kr kroner nok eur usd ca cirka omlag rundt over under minst nesten inntil mellom opptil sum ramme totalt "
                    + "antall isbn issn oid doi ip kid id ref");

    private static final List<String> OTHER_BEGINNINGS = List.copyOf(
            set(
                    "cpv faktura ordre bestilling sak arkiv journal konto kunde avtale kontrakt prosjekt referanse "
                            + "budsjett vare artikkel serie org bilag kapittel kap post versjon dokument rekvisisjon lisens tiltak"));

    private static final List<String> OTHER_ENDINGS = List.of("budsjett", "kostnad", "beløp");

    private NumberWords() {}

    static Set<String> set(String words) {
        return Set.of(words.split(" "));
    }

    /** Whether a word makes a number another one than a telephone number. */
    static boolean makeOther(String word) {
        return OTHER.contains(word)
                || OTHER_BEGINNINGS.stream().anyMatch(word::startsWith)
                || OTHER_ENDINGS.stream().anyMatch(word::endsWith);
    }
}
