package no.tiltaksoversikt.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.platform.text.Language;
import org.junit.jupiter.api.Test;

class KeyNumberSentencesTest {

    private final Map<String, Map<String, Object>> cells = new HashMap<>();

    private void number(String population, int count, int base) {
        cells.put(population, Map.of("count", count, "base", base));
    }

    private void answered(int responded, int invited, int measures) {
        number("participants-invited", invited, invited);
        number("participants-responded", responded, invited);
        number("measures", measures, measures);
        for (var population : List.of(
                "cross-cutting",
                "cross-cutting-unfinanced",
                "financing-yes",
                "financing-partial",
                "financing-no",
                "effect-quality",
                "effect-efficiency",
                "municipal",
                "municipal-ks-discussed",
                "cost-stated",
                "cost-under-10m",
                "cost-over-100m")) {
            number(population, 0, measures);
        }
    }

    private List<String> said(Language language) {
        return new KeyNumberSentences(cells).in(language);
    }

    @Test
    void an_edition_without_participants_says_that_nobody_was_invited() {
        answered(0, 0, 0);

        assertThat(said(Language.NB)).containsExactly("Ingen virksomheter er invitert til å svare.");
        assertThat(said(Language.NN)).containsExactly("Ingen verksemder er inviterte til å svare.");
        assertThat(said(Language.EN)).containsExactly("No agencies have been invited to answer.");
    }

    @Test
    void an_edition_without_answers_says_that_nobody_has_answered() {
        answered(0, 5, 0);
        assertThat(said(Language.NB)).containsExactly("Ingen av de 5 inviterte virksomhetene har svart.");
        assertThat(said(Language.EN)).containsExactly("None of the 5 agencies invited have answered.");

        answered(0, 1, 0);
        assertThat(said(Language.NN)).containsExactly("Den eine inviterte verksemda har ikkje svart.");
        assertThat(said(Language.EN)).containsExactly("The one agency invited has not answered.");
    }

    @Test
    void an_edition_without_measures_says_only_that() {
        answered(2, 3, 0);

        assertThat(said(Language.NB))
                .containsExactly("2 av 3 virksomheter har svart og har ikke meldt inn noen tiltak.");
        assertThat(said(Language.NN))
                .containsExactly("2 av 3 verksemder har svart og har ikkje meldt inn nokon tiltak.");
        assertThat(said(Language.EN)).containsExactly("2 of 3 agencies have answered and reported no measures.");
    }

    @Test
    void a_single_measure_has_no_percentages() {
        answered(1, 2, 1);
        number("cross-cutting", 1, 1);
        number("cross-cutting-unfinanced", 1, 1);
        number("municipal", 1, 1);
        number("municipal-ks-discussed", 1, 1);
        number("cost-stated", 1, 1);

        assertThat(said(Language.NB))
                .containsExactly(
                        "1 av 2 virksomheter har svart og meldt inn ett tiltak.",
                        "Ett tiltak går på tvers av sektorer eller forvaltningsnivåer. Det mangler full finansiering.",
                        "Ett tiltak involverer kommunal sektor. Det er drøftet med KS.",
                        "Ett tiltak oppgir hva det koster.");
        assertThat(said(Language.NN)).contains("Eitt tiltak oppgir kva det kostar.");
        assertThat(said(Language.EN))
                .containsExactly(
                        "1 of 2 agencies has answered and reported one measure.",
                        "One measure involves other sectors or levels of government. It lacks full financing.",
                        "One measure involves the municipal sector. It has been discussed with KS.",
                        "One measure states its cost.");
    }

    @Test
    void one_of_several_measures_is_named_without_a_share() {
        answered(1, 1, 4);
        number("cross-cutting", 1, 4);
        number("cross-cutting-unfinanced", 0, 1);
        number("municipal", 2, 4);
        number("municipal-ks-discussed", 1, 2);

        assertThat(said(Language.NB))
                .contains(
                        "1 av 1 virksomhet har svart og meldt inn 4 tiltak.",
                        "Ett tiltak går på tvers av sektorer eller forvaltningsnivåer.",
                        "2 tiltak involverer kommunal sektor. 50 % av dem er drøftet med KS.",
                        "Ingen tiltak oppgir hva de koster.");

        number("cross-cutting", 2, 4);
        number("cross-cutting-unfinanced", 1, 2);
        assertThat(said(Language.NB))
                .contains(
                        "2 tiltak (50 %) går på tvers av sektorer eller forvaltningsnivåer. Ett av dem (50 %) mangler full finansiering.");
        assertThat(said(Language.NN)).anyMatch(it -> it.contains("Eitt av dei (50 %) manglar"));
        assertThat(said(Language.EN)).anyMatch(it -> it.contains("One of these (50%) lacks full financing."));
    }
}
