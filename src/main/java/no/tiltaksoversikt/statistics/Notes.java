package no.tiltaksoversikt.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** Gathers what must be known when numbers are used. */
public final class Notes {

    static final Text OF_ANSWERED = new Text(
            "Prosentene er av tiltakene som har svar på alt det er fordelt på.",
            "Prosentane er av tiltaka som har svar på alt det er fordelt på.",
            "Percentages are of the measures that have an answer to every variable.");
    static final Text OF_ALL = new Text(
            "Prosentene er av alle tiltakene i utvalget, også dem uten svar.",
            "Prosentane er av alle tiltaka i utvalet, òg dei utan svar.",
            "Percentages are of all selected measures, those without an answer included.");
    static final Text MULTIPLE_ANSWERS = new Text(
            "Et tiltak kan ha flere svar og teller én gang for hvert. Andelene er av tiltak, ikke av svar, og kan til "
                    + "sammen bli mer enn 100 prosent.",
            "Eit tiltak kan ha fleire svar og tel éin gong for kvart. Delane er av tiltak, ikkje av svar, og kan til "
                    + "saman bli meir enn 100 prosent.",
            "A measure can have several answers and counts once for each. Shares are of measures, not of answers, and may "
                    + "add to more than 100 per cent.");
    static final Text SUMS = new Text(
            "Summene er i hele kroner og gjelder bare tiltak som oppgir beløpet.",
            "Summane er i heile kroner og gjeld berre tiltak som oppgjev beløpet.",
            "Sums are in whole Norwegian kroner, of the measures that state the amount.");
    static final Text VARIABLE_NOT_ASKED = new Text(
            "Denne kartleggingen spør ikke om dette, så det kan ikke fordeles på det: {what}.",
            "Denne kartlegginga spør ikkje om dette, så det kan ikkje fordelast på det: {what}.",
            "This edition does not ask for this, so there is no breakdown by it: {what}.");
    static final Text CRITERION_NOT_ASKED = new Text(
            "Denne kartleggingen spør ikke om dette, så ingen tiltak kan oppfylle vilkåret: {what}.",
            "Denne kartlegginga spør ikkje om dette, så ingen tiltak kan oppfylle vilkåret: {what}.",
            "This edition does not ask for this, so no measure can meet the criterion: {what}.");
    static final Text CODE_NOT_OFFERED = new Text(
            "Denne kartleggingen har ikke dette svaralternativet, så ingen tiltak kan ha det: {what}.",
            "Denne kartlegginga har ikkje dette svaralternativet, så ingen tiltak kan ha det: {what}.",
            "This edition does not offer this option, so no measure can have it: {what}.");
    public static final Text POPULATION_NOT_ASKED = new Text(
            "Denne kartleggingen spør ikke om det som trengs for: {what}.",
            "Denne kartlegginga spør ikkje om det som trengst for: {what}.",
            "This edition does not ask what is needed for: {what}.");
    public static final Text OWN_BASE = new Text(
            "Hvert tall har sin egen base; et tiltak kan være med i flere av tallene.",
            "Kvart tal har sin eigen base; eit tiltak kan vere med i fleire av tala.",
            "Each number has its own base; a measure may be counted in several of them.");

    private final Language language;
    private final List<String> notes = new ArrayList<>();

    public Notes(Edition edition, Coverage coverage, Language language) {
        this.language = language;
        edition.note().ifPresent(this::add);
        add(coverage.note());
    }

    public void add(Text note) {
        notes.add(note.in(language));
    }

    void addIf(boolean applies, Text note) {
        if (applies) {
            add(note);
        }
    }

    /** A note about the things with these labels, unless there are none. */
    public void addAbout(List<Text> labels, Text note) {
        addNaming(labels.stream().map(label -> label.in(language)).toList(), note);
    }

    /** A note about the things with these names, the same in every language, unless there are none. */
    void addNaming(List<String> names, Text note) {
        if (!names.isEmpty()) {
            notes.add(note.in(language, Map.of("what", String.join("; ", names))));
        }
    }

    public List<String> list() {
        return List.copyOf(notes);
    }
}
