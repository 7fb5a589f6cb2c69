package no.tiltaksoversikt.reference;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an agency's measures are about: the cases that it handles, the data that it keeps, the work that it does. Each
 * stands in bokmål, or in nynorsk where {@link Roster} says so, in a form that fits behind a preposition.
 */
record AgencyWords(List<String> cases, List<String> data, List<String> work) {

    private static final String WORDS = """
            nav: søknader om sykepenger, søknader om dagpenger, søknader om hjelpemidler, klager på vedtak, refusjonskrav fra arbeidsgivere; inntektsopplysninger, sykmeldinger, data om arbeidssøkere, ledige stillinger; oppfølging av sykmeldte, arbeidsmarkedstiltak, pensjonsveiledning, utbetaling av ytelser
            arbeidstilsynet: meldinger om arbeidsulykker, søknader om godkjenning av bemanningsforetak, tips om useriøse forhold; tilsynsdata, opplysninger om arbeidsmiljø; tilsyn i bygg og anlegg, veiledning om arbeidsmiljø
            ptil: søknader om samtykke, varsler om hendelser; hendelsesdata fra sokkelen, tilsynsrapporter; tilsyn med petroleumsvirksomheten, gransking av ulykker
            spk: søknader om alderspensjon, søknader om uførepensjon, søknader om boliglån; opptjeningsdata, medlemsopplysninger; pensjonsberegning, kundeveiledning om pensjon
            sjomannspensjon: søknader om pensjonstrygd; fartstidsopplysninger; pensjonsberegning for sjømenn
            stami: henvendelser om yrkessykdom; eksponeringsdata; arbeidsmiljøforskning
            bufdir: søknader om tilskudd til barne- og ungdomstiltak, søknader om adopsjon, meldinger til barnevernet; barnevernsdata, statistikk om oppvekst; plassering i fosterhjem, familievern, opplæring av barnevernsansatte
            forbrukerradet: klager fra forbrukere, henvendelser om kjøp; prisopplysninger, data om forbrukerklager; mekling mellom kjøper og selger, forbrukerveiledning på nett
            forbrukertilsynet: klager på markedsføring; data om avtalevilkår; tilsyn med netthandel
            dfo: reiseregninger, fakturaer, bestillinger fra kunder, lønnsmeldinger; regnskapsdata fra statlige virksomheter, lønnsdata, styringsinformasjon; lønn og regnskap for staten, økonomistyring, kundedialog
            finanstilsynet: konsesjonssøknader, rapporter fra finansforetak, prospekter; rapporteringsdata fra finansforetak, markedsdata; tilsyn med finansforetak, overvåking av verdipapirmarkedet
            skatteetaten: skattemeldinger for næringsdrivende, søknader om endring av forskuddsskatt, flyttemeldinger, klager på fastsetting, momsmeldinger; folkeregisteropplysninger, inntektsdata, formuesopplysninger, data om næringsdrivende; kontroll av merverdiavgift, innkreving, veiledning av nyoppstartede
            ssb: skjemaer fra oppgavegivere, bestillinger av mikrodata; registerdata til statistikk, konjunkturdata, prisdata fra dagligvarehandelen; innsamling av statistikk, formidling av statistikk, produksjon av nasjonalregnskap
            tolletaten: tolldeklarasjoner, søknader om tollkreditt, meldinger om kryssende gods; varestrømsdata, deklarasjonsdata; grensekontroll, etterkontroll av innførsel, målretting av kontroller
            ehelse: meldinger mellom behandlere, bestillinger av standarder, henvisninger; helseopplysninger på tvers, kodeverk og terminologi, legemiddelopplysninger, laboratoriesvar, kjernejournaldata; pasientforløp, elektronisk samhandling, helseanalyse, digital hjemmeoppfølging, forvaltning av standarder
            dsa: søknader om godkjenning for strålebruk, meldinger om strålekilder; måledata om radioaktivitet; atomberedskap
            fhi: meldinger om smittsomme sykdommer, søknader om utlevering av helsedata, bestillinger av vaksiner; vaksinasjonsdata, smittedata, dødsårsaksdata, data fra helseundersøkelser; smittevernovervåking, vaksineforsyning, forvaltning av helseregistre
            helsedir: autorisasjonssøknader fra helsepersonell, søknader om tilskudd, refusjonskrav fra behandlere, søknader om europeisk helsetrygdkort; pasientdata til statistikk, kvalitetsindikatorer, data om kommunale helsetjenester, aktivitetsdata; normering og retningslinjer, finansiering av sykehus, veiledning om levevaner, kommunal helse og omsorg
            npe: erstatningssøknader fra pasienter, journalinnhentinger, spesialisterklæringer; skadedata, statistikk om erstatning; utredning av pasientskader, forebygging av pasientskader
            helsetilsynet: klager på helsetjenester, varsler om alvorlige hendelser; tilsynsdata om helsetjenesten, tilsynserfaringer; landsomfattende tilsyn, tilsyn med barnevern
            slv: søknader om markedsføringstillatelse, bivirkningsmeldinger, søknader om refusjon for legemidler; legemiddelinformasjon, bivirkningsdata; legemiddelovervåking, tilsyn med apotek
            helseklage: klager i pasientskadesaker; vedtaksdata; klagebehandling på helseområdet
            dsb: meldinger om farlige stoffer, søknader om tilskudd til sivilforsvar, hendelsesrapporter fra brannvesen; branndata, data om kritisk infrastruktur; nødkommunikasjon, befolkningsvarsling, brannforebygging
            kdi: søknader om permisjon, søknader om elektronisk kontroll; straffegjennomføringsdata, belegg i fengsler; oppfølging av innsatte, opplæring av tilsatte
            nsm: søknader om sikkerhetsgodkjenning, varsler om dataangrep; sårbarhetsdata, hendelsesdata; tilsyn med forebyggende sikkerhet, håndtering av digitale angrep
            pod: anmeldelser, passøknader, våpensøknader, søknader om politiattest; beslagsdata, etterretningsopplysninger, hendelsesdata fra operasjonssentraler; etterforskning, operativ ledelse, grensekontroll, patruljering
            srf: søknader om fri rettshjelp, søknader om voldsoffererstatning; vergemålsopplysninger; vergemål, sivile rettigheter
            udi: søknader om oppholdstillatelse, søknader om statsborgerskap, søknader om familieinnvandring, visumsøknader; utlendingsopplysninger, data om mottaksplasser; asylmottak, identitetsavklaring
            konfliktradet: henvendelser om mekling; meklingsdata; mekling i straffesaker
            une: klager på avslag om opphold, omgjøringsanmodninger; landinformasjon; nemndbehandling
            hrs: nødmeldinger; redningsdata; redningsledelse
            miljodir: utslippssøknader, søknader om miljøtilskudd, meldinger om farlig avfall; utslippsdata, naturtypedata, vilt- og fiskedata; forvaltning av verneområder, klimatilpasning, tilsyn med forurensning
            met: bestillinger av værtjenester, klimahenvendelser; observasjonsdata, klimadata, havdata; farevarsling, værmodellering, drift av målestasjoner
            npolar: søknader om feltarbeid, rapporter fra feltlag; polare kartdata, isdata; feltlogistikk, miljøovervåking i Arktis
            riksantikvaren: søknader om fredningstilskudd, dispensasjonssøknader; kulturminnedata, tilstandsdata for fredede bygg; kulturmiljøforvaltning, bygningsvern
            artsdatabanken: artsobservasjoner; artsdata, data om naturtyper; kunnskapsformidling om natur
            datatilsynet: avviksmeldinger, klager om personvern; tilsynsdata om personvern; veiledning om personvern
            dss: bestillinger fra departementene, adgangssøknader; dokumenter fra regjeringen, medarbeiderdata; drift av departementenes plattform, publisering på nett, vakthold
            difi: henvendelser fra kommuner, søknader om medfinansiering, tilgangsbestillinger, innmeldte avtaler; kontaktopplysninger, datasett fra offentlige virksomheter, innkjøpsdata, bruksdata fra felleskomponenter; digital identitet, offentlige anskaffelser, universell utforming, styring av digitalisering, sikker digital kommunikasjon
            dibk: byggesøknader, søknader om sentral godkjenning, energimerker; byggesaksdata, data om foretak; tilsyn med byggevarer, veiledning om byggeregler
            husbanken: søknader om bostøtte, søknader om startlån, søknader om tilskudd til tilpasning, klager på bostøtte; boligdata, data om lån og tilskudd; boligsosialt arbeid, økonomisk veiledning
            distriktssenteret: søknader frå kommunar; data om lokalsamfunn; rettleiing om lokal utvikling
            nkom: frekvenssøknader, klager på teletjenester, ekomhendelser; dekningsdata, data om ekomnett; frekvensforvaltning, beredskap i ekomnett
            kartverket: tinglysingsdokumenter, matrikkelføringer, bestillinger av kart, meldinger om grensejustering; eiendomsdata, sjøkartdata, geodata fra kommunene, høydedata; tinglysing, posisjonstjenester, planarbeid i kommunene, forvaltning av stedsnavn
            statsbygg: avviksmeldinger fra bygg, bestillinger av lokaler, anbud i byggeprosjekter; bygningsdata, energidata fra bygg; drift av statlige bygg, prosjektering, arealplanlegging
            valg: listeforslag, innmeldte valglokaler; manntallsopplysninger, valgresultater; gjennomføring av valg
            arkivverket: innsynsbegjæringer, avleveringer av arkiv, bestillinger av dokumentkopier, godkjenninger av kassasjon; arkivmetadata, historiske kilder, digitalt skapt arkiv, arkivdata fra kommuner; langtidsbevaring, dokumentasjonsforvaltning, formidling av arkiv, innebygd arkivering
            kulturtanken: bestillinger av skoleforestillinger; turnédata; kulturformidling i skolen
            lotteritilsynet: søknader om lotteriløyve, søknader om momskompensasjon, meldingar frå stiftingar; opplysningar om stiftingar, data om pengespel; tilsyn med stiftingar, førebygging av speleproblem
            medietilsynet: søknader om pressestøtte; eierskapsopplysninger; medieovervåking
            nb: pliktavleveringer, lånebestillinger, søknader om prosjektmidler; digitaliserte aviser, bibliografiske data, lyd- og filmarkiv; digitalisering av samlinger, bibliotekutvikling, forskningstilgang
            nfi: søknader om filmtilskudd; besøksdata; filmformidling
            kulturradet: søknader om kulturtilskudd, rapporter fra tilskuddsmottakere; data om kulturfeltet, museumsdata; tilskuddsforvaltning, museumsutvikling
            nlb: bestillinger av lydbøker; bokmetadata; produksjon av lydbøker
            sprakradet: spørsmål om språk; ordboksdata; terminologiarbeid
            koro: søknader om kunst; data om kunstverk; kunstforvaltning
            diku: søknader om utdanningssamarbeid, rapporter fra prosjekter; data om studentmobilitet; internasjonalisering, kvalitetsutvikling i utdanning
            imdi: søknader om tilskudd til integrering, anmodninger om bosetting, tolkebestillinger; bosettingsdata, introduksjonsdata; bosetting av flyktninger, tolking i offentlig sektor
            kompetansenorge: påmeldinger til norskprøver, søknader om kompetansemidler; prøveresultater, data om voksnes læring; karriereveiledning, opplæring av voksne
            nokut: søknader om godkjenning av utdanning, søknader om akkreditering; studiedata, studentvurderinger; tilsyn med utdanning, vurdering av utenlandsk utdanning
            forskningsradet: søknader om forskningsmidler, fagfellevurderinger, rapporter fra forskningsprosjekter; prosjektdata, resultatdata fra forskning; porteføljestyring, søknadsbehandling med eksperter
            lanekassen: søknader om studiestøtte, betalingsavtaler, søknader om ettergivelse, bekreftelser fra lærestedene; utdanningsopplysninger, kundedata, låneopplysninger; tilbakebetaling av studielån, kundeveiledning for studenter, kontroll av borteboerstøtte
            statped: henvisninger fra kommuner, bestillinger av læremidler; brukerdata i spesialpedagogikk; spesialpedagogisk rådgivning, produksjon av læremidler
            unit: søknader om opptak, bestillinger av fjernlån, meldinger om studieresultater; vitnemålsdata, forskningspublikasjoner, studentdata; digital eksamen, læringsteknologi, åpen forskning, datadeling i universitetssektoren
            udir: søknader om private skoler, tilskuddssøknader fra barnehager, klager på standpunktkarakterer, eksamenspåmeldinger; elevresultater, barnehagedata, læreplandata; eksamen og prøver, fagfornyelse, skolemiljø, fag- og yrkesopplæring
            landbruksdir: søknader om produksjonstilskudd, søknader om erstatning for avlingssvikt, reindriftsmeldinger; arealdata i landbruket, markedsdata for korn, skogdata; forvaltning av importkvoter, regionalt miljøarbeid
            mattilsynet: importmeldinger for dyr, søknader om godkjenning av virksomheter, bekymringsmeldinger om dyr; prøvedata, dyrehelsedata; inspeksjon av matbedrifter, drikkevannstilsyn, bekjempelse av dyresykdommer
            nibio: bestillinger av jordprøver; jorddata; kartlegging av arealressurser
            vetinst: prøveinnsendelser; sykdomsdata fra fisk; diagnostikk
            dirmin: søknader om driftskonsesjon, søknader om undersøkelsesrett; mineralressursdata; tilsyn med mineraluttak
            fiskeridir: landings- og sluttsetlar, søknader om akvakulturløyve, fangstmeldingar; fangstdata, sporingsdata frå fartøy, akvakulturdata; ressurskontroll, kystsoneplanlegging
            justervesenet: meldinger om måleinstrumenter; måledata; tilsyn med målinger
            konkurransetilsynet: meldinger om fusjoner; markedsdata; markedsovervåking
            patentstyret: patentsøknader, varemerkesøknader, designsøknader; rettighetsdata, patentlitteratur; gransking av søknader, veiledning av gründere
            brreg: registermeldinger, årsregnskap, tinglysinger i løsøre, konkursmeldinger; foretaksopplysninger, roller og fullmakter, regnskapsdata, eieropplysninger, frivillighetsdata; registrering av virksomheter, forenkling for næringslivet, informasjonsforvaltning, samhandling i konkurser
            sjofartsdir: skipsregistreringer, sertifikatsøknader fra sjøfolk, ulykkesrapporter; fartøysdata, sertifikatdata; tilsyn med fartøy, forebygging av ulykker til sjøs
            ngu: bestillinger av borekjerner; geologiske data; skredkartlegging
            hi: toktrapporter; bestandsdata, havmiljødata; havovervåking
            akkreditering: søknader om akkreditering; akkrediteringsdata; bedømming
            romsenter: søknader om romprosjekter; satellittdata; jordobservasjon
            nve: konsesjonssøknader for nett, konsesjonssøknader for vindkraft, rapporter fra nettselskap; hydrologiske data, kraftmarkedsdata, skreddata; flomvarsling, damsikkerhet, regulering av nettselskap
            od: søknader om utvinningstillatelse, rapporter fra rettighetshavere; brønndata, seismiske data; ressursforvaltning på sokkelen, geofaglig tolkning
            jernbanedir: søknader om togtilbud, innspill til ruteplaner; reisedata, billettdata; transportplanlegging på bane, utredning av jernbaneprosjekter
            kystverket: losbestillingar, søknader om tiltak i farvatn, meldingar om akutt forureining; ankomstdata frå skip, farvassdata, data om sjøtrafikk; trafikkovervaking til sjøs, beredskap mot forureining, vedlikehald av fyr og merke
            luftfartstilsynet: søknader om flysertifikat, rapporter om luftfartshendelser; luftfartøydata; tilsyn med droner
            sjt: søknader om sikkerhetssertifikat; hendelsesdata fra jernbane; tilsyn med jernbane
            vegvesen: førerkortsøknader, omregistreringer av kjøretøy, bestillinger av førerprøve, dispensasjonssøknader for spesialtransport; kjøretøyopplysninger, vegdata, trafikkdata, ulykkesdata; trafikkstyring, drift av tunneler, planlegging av vegprosjekter, kontroll av tungbiler
            """;

    static Map<String, AgencyWords> all() {
        return WORDS.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(entry -> entry[0], entry -> parse(entry[1])));
    }

    private static AgencyWords parse(String lists) {
        var kinds = lists.split("; ");
        return new AgencyWords(words(kinds[0]), words(kinds[1]), words(kinds[2]));
    }

    private static List<String> words(String list) {
        return List.of(list.split(", "));
    }
}
