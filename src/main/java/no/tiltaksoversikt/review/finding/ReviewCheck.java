package no.tiltaksoversikt.review.finding;

import java.util.Arrays;
import java.util.Optional;
import no.tiltaksoversikt.platform.text.Text;

/** What is looked for beside the warnings that agencies have given reasons for. An id is never a rule's, and never reused. */
enum ReviewCheck {
    AMOUNT_OUTLIER(
            "amount-outlier",
            new Text(
                    "{field} er {value} kr, langt fra det sammenlignbare tiltak oppgir.",
                    "{field} er {value} kr, langt frå det samanliknbare tiltak oppgir.",
                    "{field} is NOK {value}, far from what comparable measures state."),
            new Text(
                    "Så store avvik skyldes ofte at beløpet er oppgitt i tusen eller millioner kroner, eller at det gjelder mer "
                            + "enn tiltaket. Avviket er en robust z-verdi av beløpets logaritme (median og MAD); utenfor ±3,5 "
                            + "regnes som uvanlig.",
                    "Så store avvik kjem ofte av at beløpet er oppgitt i tusen eller millionar kroner, eller at det gjeld meir "
                            + "enn tiltaket. Avviket er ein robust z-verdi av logaritmen til beløpet (median og MAD); utanfor "
                            + "±3,5 blir rekna som uvanleg.",
                    "Deviations as large as this often mean that the amount is in thousands or millions of kroner, or covers "
                            + "more than the measure. The deviation is a robust z-score of the amount's logarithm (median and "
                            + "MAD); beyond ±3.5 counts as unusual.")),
    COST_CHANGED(
            "cost-changed",
            new Text(
                    "{field} er {value} kr; i {since} var den {before} kr. Det er {ratio} ganger så mye.",
                    "{field} er {value} kr; i {since} var ho {before} kr. Det er {ratio} gonger så mykje.",
                    "{field} is NOK {value}; in {since} it was NOK {before}. That is {ratio} times as much."),
            new Text(
                    "En kostnadsramme blir sjelden mer enn tre ganger så stor, eller mindre enn en tredel, på ett år uten at "
                            + "tiltaket er et annet eller beløpet er feil.",
                    "Ei kostnadsramme blir sjeldan meir enn tre gonger så stor, eller mindre enn ein tredel, på eitt år utan at "
                            + "tiltaket er eit anna eller beløpet er feil.",
                    "A cost frame rarely becomes more than three times as large, or less than a third, in a year unless the "
                            + "measure is another one or the amount is wrong.")),
    FINANCING_LOST(
            "financing-lost",
            new Text(
                    "Tiltaket har ikke finansiering; i {since} var det finansiert.",
                    "Tiltaket har ikkje finansiering; i {since} var det finansiert.",
                    "The measure is not financed; in {since} it was."),
            new Text(
                    "Bortfalt finansiering har betydning for figuren over finansiering, og kan være en misforståelse.",
                    "Bortfallen finansiering har noko å seie for figuren over finansiering, og kan vere ei misforståing.",
                    "Lost financing matters to the figure of financing, and may be a misunderstanding.")),
    BECAME_EXEMPT(
            "became-exempt",
            new Text(
                    "Tiltaket er unntatt offentlighet; i {since} ble det publisert.",
                    "Tiltaket er unnateke offentlegheit; i {since} vart det publisert.",
                    "The measure is exempt from publication; in {since} it was published."),
            new Text(
                    "Opplysninger som har vært offentlige, er det sjelden hjemmel for å unnta senere. Se på hjemmelen.",
                    "Opplysningar som har vore offentlege, er det sjeldan heimel for å unnta seinare. Sjå på heimelen.",
                    "There is rarely a legal basis for exempting later what has been public. Look at the basis.")),
    PHASE_SKIPPED(
            "phase-skipped",
            new Text(
                    "Fasen er {value}; i {since} var den {before}.",
                    "Fasen er {value}; i {since} var han {before}.",
                    "The phase is {value}; in {since} it was {before}."),
            new Text(
                    "Fasen har flyttet seg to steg eller mer. Da er den ofte misforstått ett av årene.",
                    "Fasen har flytta seg to steg eller meir. Då er han ofte misforstått eitt av åra.",
                    "The phase has moved by two steps or more. It has often been misunderstood in one of the years.")),
    DISAPPEARED(
            "disappeared",
            new Text(
                    "Virksomheten har svart, men ikke meldt inn tiltaket. I {since} var fasen {before}.",
                    "Verksemda har svart, men ikkje meldt inn tiltaket. I {since} var fasen {before}.",
                    "The agency has answered but not reported the measure. In {since} its phase was {before}."),
            new Text(
                    "Et tiltak i planlegging eller gjennomføring forsvinner ikke av seg selv: det er avsluttet, glemt, slått "
                            + "sammen med et annet, eller meldt inn med en ny referanse.",
                    "Eit tiltak i planlegging eller gjennomføring forsvinn ikkje av seg sjølv: det er avslutta, gløymt, slått "
                            + "saman med eit anna, eller meldt inn med ein ny referanse.",
                    "A measure in planning or implementation does not go away by itself: it has ended, been forgotten, been "
                            + "merged with another, or been reported with a new reference."));

    private final String id;
    private final Text what;
    private final Text why;

    ReviewCheck(String id, Text what, Text why) {
        this.id = id;
        this.what = what;
        this.why = why;
    }

    static Optional<ReviewCheck> find(String id) {
        return Arrays.stream(values()).filter(check -> check.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    /** What has been found; with places for the numbers. */
    Text what() {
        return what;
    }

    /** Why it should be looked at. */
    Text why() {
        return why;
    }
}
