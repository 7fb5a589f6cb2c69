package no.tiltaksoversikt.reference;

import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.measure.Code.Beneficiary;
import no.tiltaksoversikt.measure.Code.InvolvedParties;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.Code.Technology;

/** Sentences that follow from a measure's coded answers, so that its text and its codes tell the same. */
final class Sentences {

    private record Phrase(String nb, String nn) {
        String in(Agency agency) {
            return agency.nynorsk() ? nn : nb;
        }
    }

    private static final int COMMENTS_PERCENT = 35;

    private static final List<Phrase> COST_OPEN = List.of(
            new Phrase("Kostnadsrammen er ikke avklart ennå.", "Kostnadsramma er ikkje avklart enno."),
            new Phrase(
                    "Tiltaket kostnadsberegnes nå, og tallene foreligger etter svarfristen.",
                    "Tiltaket blir kostnadsrekna no, og tala ligg føre etter svarfristen."),
            new Phrase(
                    "Tiltaket gjennomføres av linjen uten eget prosjektbudsjett.",
                    "Tiltaket blir gjennomført av linja utan eige prosjektbudsjett."));

    private static final List<Phrase> NOT_FINANCED = List.of(
            new Phrase(
                    "Det er meldt inn som satsingsforslag til neste budsjett.",
                    "Det er meldt inn som satsingsforslag til neste budsjett."),
            new Phrase(
                    "Videre framdrift avhenger av midler fra medfinansieringsordningen.",
                    "Vidare framdrift er avhengig av midlar frå medfinansieringsordninga."));

    private static final List<Phrase> PARTLY_FINANCED = List.of(
            new Phrase(
                    "Første del dekkes av egne driftsmidler, resten er ikke avklart.",
                    "Første del blir dekt av eigne driftsmidlar, resten er ikkje avklart."),
            new Phrase(
                    "Samarbeidspartene bidrar med egne timer i tillegg.",
                    "Samarbeidspartane bidreg med eigne timar i tillegg."));

    private static final List<Phrase> IN_OPERATION = List.of(
            new Phrase(
                    "Løsningen er i bruk og videreutvikles fortløpende.",
                    "Løysinga er i bruk og blir vidareutvikla fortløpande."),
            new Phrase(
                    "Gevinstene måles i linjen etter at prosjektet er avsluttet.",
                    "Gevinstane blir målte i linja etter at prosjektet er avslutta."));

    private Sentences() {}

    /** What follows the first sentence of a deliverable: for whom, with whom, by what means. */
    static List<String> following(Draw draw, Draft draft) {
        var sentences = new ArrayList<String>();
        var first = draft.beneficiaries.iterator().next();
        sentences.add(draw.pick("audience", draft, audience(first)).in(draft.agency));
        if (draft.involvedParties != null && draw.chance("parties told", draft, 3) > 0) {
            sentences.add(parties(draft.involvedParties).in(draft.agency));
        }
        for (var technology : draft.technologies) {
            if (draw.chance("technology told " + technology, draft, 2) == 0) {
                sentences.addAll(technology(technology, draft.agency));
            }
        }
        return List.copyOf(sentences);
    }

    /** A comment on what a reader would ask about; null for most. */
    static String comment(Draw draw, Draft draft) {
        if (draw.chance("comments", draft, 100) >= COMMENTS_PERCENT) {
            return null;
        }
        if (draft.costMissing) {
            return draw.pick("comment", draft, COST_OPEN).in(draft.agency);
        }
        return switch (draft.financing) {
            case NO -> draw.pick("comment", draft, NOT_FINANCED).in(draft.agency);
            case PARTIAL -> draw.pick("comment", draft, PARTLY_FINANCED).in(draft.agency);
            case YES ->
                draft.phase == Phase.OPERATION
                        ? draw.pick("comment", draft, IN_OPERATION).in(draft.agency)
                        : null;
        };
    }

    private static List<Phrase> audience(Beneficiary group) {
        return switch (group) {
            case CITIZENS ->
                List.of(
                        new Phrase(
                                "Innbyggerne får raskere svar og slipper å oppgi det samme flere ganger.",
                                "Innbyggjarane får raskare svar og slepp å oppgje det same fleire gonger."),
                        new Phrase(
                                "Innbyggere som ikke er vant til digitale tjenester, er med på å teste løsningen.",
                                "Innbyggjarar som ikkje er vane med digitale tenester, er med på å teste løysinga."),
                        new Phrase(
                                "Den enkelte får innsyn i egne opplysninger og kan rette feil selv.",
                                "Den einskilde får innsyn i eigne opplysningar og kan rette feil sjølv."));
            case EMPLOYEES ->
                List.of(
                        new Phrase(
                                "Opplæring og nye rutiner følger med innføringen.",
                                "Opplæring og nye rutinar følgjer med innføringa."),
                        new Phrase(
                                "De ansatte bruker mindre tid på manuelt arbeid og mer på vanskelige saker.",
                                "Dei tilsette bruker mindre tid på manuelt arbeid og meir på vanskelege saker."),
                        new Phrase(
                                "Medarbeiderne får én arbeidsflate i stedet for mange.",
                                "Medarbeidarane får éi arbeidsflate i staden for mange."),
                        new Phrase(
                                "Gevinsten er kortere behandlingstid og færre feil.",
                                "Gevinsten er kortare handsamingstid og færre feil."));
            case STATE_AGENCIES ->
                List.of(
                        new Phrase(
                                "Andre statlige virksomheter får bedre grunnlag for sine egne oppgaver.",
                                "Andre statlege verksemder får betre grunnlag for sine eigne oppgåver."),
                        new Phrase(
                                "Statlige virksomheter kan ta i bruk resultatet uten egne anskaffelser.",
                                "Statlege verksemder kan ta i bruk resultatet utan eigne innkjøp."),
                        new Phrase(
                                "Etatene slipper å be om de samme opplysningene på nytt.",
                                "Etatane slepp å be om dei same opplysningane på nytt."));
            case MUNICIPAL_SECTOR ->
                List.of(
                        new Phrase(
                                "Kommuner og fylkeskommuner får de samme opplysningene samtidig som staten.",
                                "Kommunar og fylkeskommunar får dei same opplysningane samtidig som staten."),
                        new Phrase(
                                "Små kommuner er særlig tatt hensyn til i innføringen.",
                                "Små kommunar er det teke særleg omsyn til i innføringa."),
                        new Phrase(
                                "Kommunene kan bruke løsningen fra egne fagsystemer.",
                                "Kommunane kan bruke løysinga frå eigne fagsystem."));
            case PRIVATE_BUSINESSES ->
                List.of(
                        new Phrase(
                                "Næringslivet sparer tid på rapportering og får svar mens det ennå er nyttig.",
                                "Næringslivet sparer tid på rapportering og får svar medan det enno er nyttig."),
                        new Phrase(
                                "Systemleverandører i markedet kan bygge egne tjenester på løsningen.",
                                "Systemleverandørar i marknaden kan byggje eigne tenester på løysinga."),
                        new Phrase(
                                "Små bedrifter uten eget fagsystem får en enkel inngang på nett.",
                                "Små bedrifter utan eige fagsystem får ein enkel inngang på nett."));
            case OTHER ->
                List.of(new Phrase(
                        "Brukergruppene er med i en referansegruppe gjennom hele tiltaket.",
                        "Brukargruppene er med i ei referansegruppe gjennom heile tiltaket."));
        };
    }

    private static Phrase parties(InvolvedParties parties) {
        return switch (parties) {
            case OWN_SECTOR ->
                new Phrase(
                        "Virksomheter i egen sektor deltar i prosjektgruppen.",
                        "Verksemder i eigen sektor er med i prosjektgruppa.");
            case OTHER_STATE_SECTORS ->
                new Phrase(
                        "Etater under andre departementer er representert i styringsgruppen.",
                        "Etatar under andre departement er representerte i styringsgruppa.");
            case OTHER_LEVELS ->
                new Phrase(
                        "Utvalgte kommuner er piloter og prøver løsningen først.",
                        "Utvalde kommunar er pilotar og prøver løysinga først.");
            case OTHER_SECTORS_AND_LEVELS ->
                new Phrase(
                        "Både kommuner og statlige etater i flere sektorer deltar i utviklingen.",
                        "Både kommunar og statlege etatar i fleire sektorar er med i utviklinga.");
            case OTHER ->
                new Phrase(
                        "Leverandører og brukerorganisasjoner gir råd underveis.",
                        "Leverandørar og brukarorganisasjonar gjev råd undervegs.");
        };
    }

    private static List<String> technology(Technology technology, Agency agency) {
        return switch (technology) {
            case CLOUD ->
                List.of(new Phrase(
                                "Løsningen kjører i en allmenn skytjeneste.",
                                "Løysinga køyrer i ei allmenn skyteneste.")
                        .in(agency));
            case AI ->
                List.of(new Phrase(
                                "Maskinlæring prøves ut på avgrensede oppgaver først.",
                                "Maskinlæring blir prøvd ut på avgrensa oppgåver først.")
                        .in(agency));
            case ROBOTICS ->
                List.of(new Phrase(
                                "Roboter tar seg av gjentakende registrering.",
                                "Robotar tek seg av gjentakande registrering.")
                        .in(agency));
            case IOT ->
                List.of(new Phrase(
                                "Målinger kommer fra sensorer som er koblet til nettet.",
                                "Målingar kjem frå sensorar som er kopla til nettet.")
                        .in(agency));
            case OTHER, NOT_RELEVANT -> List.of();
        };
    }
}
