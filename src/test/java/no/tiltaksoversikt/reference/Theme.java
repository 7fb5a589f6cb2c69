package no.tiltaksoversikt.reference;

import java.util.List;

/** Kinds of measures, each with words for its name and what it delivers; {@code %s} is what it is about. */
enum Theme {
    SUBMISSION(
            Subject.CASES,
            List.of("skjema", "selvbetjening", "brukeropplevelse"),
            List.of(
                    "Digital innsending av %s",
                    "Nytt skjema for %s", "Selvbetjent innsending av %s", "Fra papir til digitale %s"),
            List.of("Digital innsending av %s", "Nytt skjema for %s", "Frå papir til digitale %s"),
            List.of(
                    "Tiltaket gir en digital løsning for innsending av %s, med forhåndsutfylte opplysninger og veiledning underveis.",
                    "Hovedleveransen er en nettjeneste der %s sendes inn og følges fra start til slutt."),
            "Tiltaket gjev ei digital løysing for innsending av %s, med førehandsutfylte opplysningar og rettleiing undervegs."),
    CASEWORK(
            Subject.CASES,
            List.of("saksbehandling", "arbeidsflyt", "fagsystem"),
            List.of(
                    "Ny saksbehandlingsløsning for %s",
                    "Modernisert behandling av %s", "Helhetlig oppfølging av %s", "Bedre arbeidsflyt for %s"),
            List.of("Ny saksbehandlingsløysing for %s", "Betre arbeidsflyt for %s", "Modernisert handsaming av %s"),
            List.of(
                    "Et nytt fagsystem erstatter eldre løsninger og samler behandlingen av %s på ett sted.",
                    "Leveransen er en modulbasert saksbehandlingsløsning for %s med felles oppgavestyring."),
            "Eit nytt fagsystem erstattar eldre løysingar og samlar handsaminga av %s på éin stad."),
    ARTIFICIAL_INTELLIGENCE(
            Subject.CASES,
            List.of("maskinlæring", "kunstig intelligens", "prediksjon"),
            List.of(
                    "Maskinlæring i behandlingen av %s",
                    "Kunstig intelligens for sortering av %s",
                    "Prioritering av %s med prediksjonsmodeller",
                    "Tekstforståelse for %s"),
            List.of("Maskinlæring i handsaminga av %s", "Kunstig intelligens for sortering av %s"),
            List.of(
                    "Tiltaket prøver ut modeller som sorterer og prioriterer %s, med en saksbehandler som tar avgjørelsen.",
                    "En modell trent på historiske saker foreslår kategori og neste steg for %s."),
            "Tiltaket prøver ut modellar som sorterer og prioriterer %s, med ein sakshandsamar som tek avgjerda."),
    ROBOTICS(
            Subject.CASES,
            List.of("automatisering", "robotteknologi", "prosess"),
            List.of(
                    "Robotisert registrering av %s",
                    "Automatisk kontroll av %s", "Programvareroboter for %s", "Regelstyrt behandling av %s"),
            List.of("Robotisert registrering av %s", "Automatisk kontroll av %s"),
            List.of(
                    "Roboter overtar manuell registrering av %s og flytter opplysninger mellom systemer som ikke snakker sammen.",
                    "Faste regler avgjør de enkle sakene blant %s, mens resten går til manuell behandling."),
            "Robotar tek over manuell registrering av %s og flyttar opplysningar mellom system som ikkje snakkar saman."),
    ARCHIVE(
            Subject.CASES,
            List.of("arkiv", "dokumentasjon", "journalføring"),
            List.of("Innebygd arkivering av %s", "Automatisk journalføring av %s", "Nytt arkivsystem for %s"),
            List.of("Innebygd arkivering av %s", "Automatisk journalføring av %s"),
            List.of(
                    "Arkivering av %s skjer i fagsystemet, uten egne arkivoppgaver for saksbehandlerne.",
                    "Løsningen journalfører %s ved mottak og gjør dem søkbare for dem som har tilgang."),
            "Arkivering av %s skjer i fagsystemet, utan eigne arkivoppgåver for sakshandsamarane."),
    DATA_SHARING(
            Subject.DATA,
            List.of("datadeling", "API", "integrasjon"),
            List.of(
                    "Deling av %s",
                    "API for %s", "Felles tilgang til %s", "Åpne grensesnitt for %s", "Datadeling mellom etater: %s"),
            List.of("Deling av %s", "API for %s", "Opne grensesnitt for %s"),
            List.of(
                    "Tiltaket gjør %s tilgjengelig for andre offentlige virksomheter gjennom dokumenterte grensesnitt.",
                    "Leveransen er et grensesnitt som lar konsumenter hente %s direkte fra kilden i stedet for å lagre kopier."),
            "Tiltaket gjer %s tilgjengeleg for andre offentlege verksemder gjennom dokumenterte grensesnitt."),
    REGISTER(
            Subject.DATA,
            List.of("register", "datakvalitet", "grunndata"),
            List.of(
                    "Nytt register for %s",
                    "Ny forvaltningsløsning for %s", "Bedre kvalitet på %s", "Sanering og samling av %s"),
            List.of("Nytt register for %s", "Betre kvalitet på %s", "Ny forvaltingsløysing for %s"),
            List.of(
                    "Et nytt register blir autoritativ kilde for %s, med sporbar historikk og tydelig eierskap.",
                    "Tiltaket rydder i og samler %s fra flere eldre databaser."),
            "Eit nytt register blir autoritativ kjelde for %s, med sporbar historikk og tydeleg eigarskap."),
    REPORTING(
            Subject.DATA,
            List.of("innrapportering", "næringsliv", "forenkling"),
            List.of(
                    "Enklere innrapportering av %s",
                    "Maskinell innhenting av %s", "Rapportering én gang: %s", "System-til-system for %s"),
            List.of("Enklare innrapportering av %s", "Maskinell innhenting av %s"),
            List.of(
                    "Virksomhetene leverer %s fra egne systemer i stedet for å fylle ut skjemaer hvert år.",
                    "Tiltaket henter %s maskinelt, slik at det samme ikke rapporteres til flere etater."),
            "Verksemdene leverer %s frå eigne system i staden for å fylle ut skjema kvart år."),
    ANALYTICS(
            Subject.DATA,
            List.of("analyse", "styringsinformasjon", "datavarehus"),
            List.of(
                    "Analyseplattform for %s",
                    "Datavarehus for %s", "Innsikt og styringsbilder fra %s", "Beslutningsstøtte basert på %s"),
            List.of("Analyseplattform for %s", "Avgjerdsstøtte basert på %s"),
            List.of(
                    "Plattformen samler %s og gir ledere og fagfolk oppdaterte styringsbilder.",
                    "Leveransen er et analysemiljø der %s kan kobles, visualiseres og deles."),
            "Plattforma samlar %s og gjev leiarar og fagfolk oppdaterte styringsbilete."),
    SENSORS(
            Subject.WORK,
            List.of("sensorer", "sanntid", "tingenes internett"),
            List.of("Sensorer til støtte for %s", "Sanntidsmåling for %s", "Tilkoblede måleinstrumenter for %s"),
            List.of("Sensorar til støtte for %s", "Sanntidsmåling for %s"),
            List.of("Tilkoblede sensorer gir målinger i sanntid og færre manuelle kontroller, til støtte for %s."),
            "Sensorar i nett gjev målingar i sanntid og færre manuelle kontrollar, til støtte for %s."),
    CLOUD(
            Subject.WORK,
            List.of("sky", "plattform", "drift"),
            List.of("Flytting til sky av systemer for %s", "Skyplattform for %s", "Ny driftsplattform for %s"),
            List.of("Flytting til sky av system for %s", "Ny driftsplattform for %s"),
            List.of(
                    "Systemene for %s flyttes fra egne datarom til innkjøpte skytjenester.",
                    "En ny plattform gir hyppigere leveranser og lavere driftskostnader for systemene bak %s."),
            "Systema for %s blir flytta frå eigne datarom til innkjøpte skytenester."),
    SECURITY(
            Subject.WORK,
            List.of("informasjonssikkerhet", "tilgangsstyring", "robusthet"),
            List.of(
                    "Styrket informasjonssikkerhet i %s",
                    "Ny tilgangsstyring for %s", "Robust infrastruktur for %s", "Overvåking av systemene for %s"),
            List.of("Ny tilgangsstyring for %s", "Robust infrastruktur for %s"),
            List.of(
                    "Tiltaket etablerer sentral tilgangsstyring og logging i systemene for %s.",
                    "Infrastrukturen bak %s deles opp og sikres, slik at ett utfall ikke stopper resten."),
            "Tiltaket etablerer sentral tilgangsstyring og logging i systema for %s."),
    PORTAL(
            Subject.WORK,
            List.of("nettjeneste", "brukerreise", "veiledning"),
            List.of(
                    "Digital veiviser for %s",
                    "Ny nettjeneste for %s", "Brukerreise og selvbetjening: %s", "Personlig oversikt over %s"),
            List.of("Digital vegvisar for %s", "Ny nettstad for %s"),
            List.of(
                    "En ny nettjeneste viser brukeren hva som gjelder for egen sak og hva som må gjøres, med utgangspunkt i %s.",
                    "Tiltaket samler informasjon og selvbetjening om %s i én inngang."),
            "Tiltaket samlar informasjon og sjølvbetening om %s i éin inngang."),
    SHARED_COMPONENT(
            Subject.WORK,
            List.of("fellesløsning", "gjenbruk", "samhandling"),
            List.of(
                    "Felles plattform for %s",
                    "Fellesløsning for %s", "Gjenbrukbare komponenter for %s", "Samhandlingsløsning for %s"),
            List.of("Felles plattform for %s", "Samhandlingsløysing for %s"),
            List.of(
                    "Leveransen er en felles komponent for %s som andre virksomheter kan ta i bruk uten egen utvikling.",
                    "Partene utvikler en felles plattform for %s, med delt forvaltning og finansiering."),
            "Leveransen er ein felles komponent for %s som andre verksemder kan ta i bruk utan eiga utvikling."),
    MUNICIPAL(
            Subject.WORK,
            List.of("kommune", "samhandling", "sammenhengende tjenester"),
            List.of(
                    "Digital samhandling med kommunene om %s",
                    "Stat og kommune sammen om %s", "Sammenhengende tjenester på tvers av forvaltningsnivå: %s"),
            List.of("Digital samhandling med kommunane om %s", "Stat og kommune saman om %s"),
            List.of(
                    "Kommuner og stat får en felles arbeidsflate for %s, slik at brukeren møter én tjeneste.",
                    "Tiltaket kobler kommunenes fagsystemer til statens løsning for %s."),
            "Kommunar og stat får ei felles arbeidsflate for %s, slik at brukaren møter éi teneste."),
    WORKPLACE(
            Subject.WORK,
            List.of("systemstøtte", "mobil", "modernisering"),
            List.of(
                    "Mobil arbeidsflate for %s",
                    "Modernisering av systemstøtte for %s", "Digitale verktøy for %s", "Nettbasert opplæring i %s"),
            List.of("Mobil arbeidsflate for %s", "Modernisering av systemstøtte for %s", "Digitale verktøy for %s"),
            List.of(
                    "Medarbeiderne får et verktøy som virker både på kontoret og ute, til bruk i %s.",
                    "Eldre systemstøtte for %s byttes ut med en løsning som er lettere å endre."),
            "Medarbeidarane får eit verktøy som verkar både på kontoret og ute, til bruk i %s."),
    ADMINISTRATION(
            Subject.HOUSEKEEPING,
            List.of("administrasjon", "standardsystem", "medarbeidere"),
            List.of("Ny løsning for %s", "Innføring av standardsystem for %s", "Intern digitalisering av %s"),
            List.of("Ny løysing for %s", "Innføring av standardsystem for %s"),
            List.of(
                    "Virksomheten tar i bruk et standardsystem for %s og legger ned egenutviklede løsninger.",
                    "Tiltaket forenkler %s for ledere og medarbeidere."),
            "Verksemda tek i bruk eit standardsystem for %s og legg ned eigenutvikla løysingar.");

    /** What a measure of this kind is about. */
    enum Subject {
        CASES,
        DATA,
        WORK,
        HOUSEKEEPING
    }

    private static final List<String> HOUSEKEEPING = List.of(
            "rekruttering",
            "tidsregistrering",
            "kompetansestyring",
            "intern samhandling",
            "porteføljestyring",
            "møteplanlegging",
            "kontraktsoppfølging",
            "kvalitetssystem");

    private final Subject subject;
    private final List<String> tags;
    private final List<String> names;
    private final List<String> namesNynorsk;
    private final List<String> deliverables;
    private final String deliverableNynorsk;

    Theme(
            Subject subject,
            List<String> tags,
            List<String> names,
            List<String> namesNynorsk,
            List<String> deliverables,
            String deliverableNynorsk) {
        this.subject = subject;
        this.tags = tags;
        this.names = names;
        this.namesNynorsk = namesNynorsk;
        this.deliverables = deliverables;
        this.deliverableNynorsk = deliverableNynorsk;
    }

    List<String> tags() {
        return tags;
    }

    List<String> names(Agency agency) {
        return agency.nynorsk() ? namesNynorsk : names;
    }

    List<String> deliverables(Agency agency) {
        return agency.nynorsk() ? List.of(deliverableNynorsk) : deliverables;
    }

    List<String> subjects(Agency agency) {
        return switch (subject) {
            case CASES -> agency.cases();
            case DATA -> agency.data();
            case WORK -> agency.work();
            case HOUSEKEEPING -> HOUSEKEEPING;
        };
    }
}
