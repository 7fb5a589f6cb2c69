package no.tiltaksoversikt.statistics;

import no.tiltaksoversikt.platform.text.Text;

/** What tables and charts call what the JSON names by its fields. */
final class CubeTexts {

    static final Text SOURCE = new Text(
            "Digitaliseringsdirektoratet: Oversikt over digitaliseringstiltak i staten {year}, revisjon {revision}",
            "Digitaliseringsdirektoratet: Oversikt over digitaliseringstiltak i staten {year}, revisjon {revision}",
            "Norwegian Digitalisation Agency: Overview of digitalisation measures in central government {year}, revision {revision}");
    static final Text MEASURES_BY = new Text(
            "Digitaliseringstiltak {year} etter {what}",
            "Digitaliseringstiltak {year} etter {what}",
            "Digitalisation measures {year} by {what}");
    static final Text RESPONSE_RATE = new Text("Svarprosent", "Svarprosent", "Response rate");
    static final Text EDITION = new Text("Kartlegging", "Kartlegging", "Edition");
    static final Text REVISION = new Text("Revisjon", "Revisjon", "Revision");

    static final Text COUNT = new Text("Antall", "Tal", "Number");
    static final Text COUNT_OF_MEASURES = new Text("Antall tiltak", "Talet på tiltak", "Number of measures");
    static final Text PERCENT = new Text("Prosent", "Prosent", "Per cent");
    static final Text TOTAL_COST =
            new Text("Sum totale kostnadsrammer", "Sum totale kostnadsrammer", "Sum of total cost frames");
    static final Text CURRENT_YEAR_BUDGET =
            new Text("Sum av årets budsjett", "Sum av budsjettet i år", "Sum of this year's budgets");
    static final Text STATED =
            new Text("Tiltak som oppgir beløpet", "Tiltak som oppgjev beløpet", "Measures that state it");
    static final Text INVITED = new Text("Inviterte virksomheter", "Inviterte verksemder", "Agencies invited");
    static final Text RESPONDED =
            new Text("Virksomheter som har svart", "Verksemder som har svart", "Agencies that have answered");
    static final Text ON_TIME = new Text("Svart innen fristen", "Svart innan fristen", "Answered by the deadline");
    static final Text LATE = new Text("Svart etter fristen", "Svart etter fristen", "Answered after the deadline");

    static final Text WHERE = new Text("Avgrensning", "Avgrensing", "Criteria");
    static final Text POPULATION = new Text("Tiltak i utvalget", "Tiltak i utvalet", "Measures selected");
    static final Text ANSWERED = new Text("Med svar", "Med svar", "With an answer");
    static final Text NOT_ANSWERED = new Text("Uten svar", "Utan svar", "Without an answer");
    static final Text NOT_ASKED = new Text("Ikke spurt", "Ikkje spurt", "Not asked");
    static final Text BASE = new Text("Base for prosent", "Base for prosent", "Base of percentages");
    static final Text BASE_RULE = new Text("Baseregel", "Baseregel", "Base rule");
    static final Text MULTIPLE_ANSWERS = new Text("Flere svar mulig", "Fleire svar mogleg", "Several answers possible");

    static final Text COUNT_CHANGE = new Text(
            "Endring i antall fra forrige kartlegging",
            "Endring i tal frå førre kartlegging",
            "Change of number since the edition before");
    static final Text POINTS = new Text(
            "Endring i prosentpoeng fra forrige kartlegging",
            "Endring i prosentpoeng frå førre kartlegging",
            "Change in percentage points since the edition before");
    static final Text VERDICT = new Text("Sammenlignbarhet", "Samanliknbarheit", "Comparability");

    static final Text UNIT_POINTS = new Text("prosentpoeng", "prosentpoeng", "percentage points");
    static final Text UNIT_MEASURES = new Text("tiltak", "tiltak", "measures");
    static final Text UNIT_AGENCIES = new Text("virksomheter", "verksemder", "agencies");
    static final Text UNIT_COUNT = new Text("antall", "tal", "number");
    static final Text UNIT_PERCENT = new Text("prosent", "prosent", "per cent");
    static final Text UNIT_KRONER = new Text("kroner", "kroner", "Norwegian kroner");

    static final Text N = new Text("n = {base} tiltak", "n = {base} tiltak", "n = {base} measures");
    static final Text N_OF_POPULATION = new Text(
            "n = {base} av {population} tiltak, dem som har svart",
            "n = {base} av {population} tiltak, dei som har svart",
            "n = {base} of {population} measures, those with an answer");
    static final Text OWN_BASES = new Text(
            "Basen (n) står etter «av» ved hvert tall",
            "Basen (n) står etter «av» ved kvart tal",
            "The base (n) stands after “of” with each number");
    static final Text NO_NUMBERS = new Text("Ingen tall", "Ingen tal", "No numbers");
    static final Text SHARE =
            new Text("{count} ({percent}\u00a0%)", "{count} ({percent}\u00a0%)", "{count} ({percent}%)");
    static final Text SHARE_OF = new Text(
            "{count} av {base} ({percent}\u00a0%)",
            "{count} av {base} ({percent}\u00a0%)", "{count} of {base} ({percent}%)");
    static final Text SOURCE_LINE = new Text(
            "Kilde: {source}. Lisens: {licence}",
            "Kjelde: {source}. Lisens: {licence}",
            "Source: {source}. Licence: {licence}");

    private CubeTexts() {}
}
