package no.tiltaksoversikt.publication.catalog;

import java.util.List;
import no.tiltaksoversikt.platform.text.Text;

/** What the catalogue says in words. */
final class CatalogTexts {

    static final Text CATALOG_TITLE = new Text(
            "Oversikt over digitaliseringstiltak i staten",
            "Oversikt over digitaliseringstiltak i staten",
            "Overview of digitalisation measures in state agencies");
    static final Text CATALOG_DESCRIPTION = new Text(
            "Datasett fra de årlige kartleggingene av digitaliseringstiltak i statlige virksomheter.",
            "Datasett frå dei årlege kartleggingane av digitaliseringstiltak i statlege verksemder.",
            "Datasets from the yearly surveys of digitalisation measures in Norwegian state agencies.");
    static final Text SERIES_TITLE = new Text(
            "Digitaliseringstiltak i staten",
            "Digitaliseringstiltak i staten",
            "Digitalisation measures in state agencies");
    static final Text SERIES_DESCRIPTION = new Text(
            "Ett datasett for hver årlige kartlegging, med de samme kolonnene hvert år.",
            "Eitt datasett for kvar årlege kartlegging, med dei same kolonnane kvart år.",
            "One dataset per yearly survey, with the same columns every year.");
    static final Text DATASET_TITLE = new Text(
            "Digitaliseringstiltak i staten {year}",
            "Digitaliseringstiltak i staten {year}",
            "Digitalisation measures in state agencies {year}");
    static final Text DATASET_DESCRIPTION = new Text(
            "Tiltakene statlige virksomheter meldte inn i kartleggingen {year}: kostnad, finansiering, fase, samarbeid, "
                    + "forventede effekter, gjenbruk og teknologi. Tiltak som er unntatt offentlighet, er ikke med.",
            "Tiltaka statlege verksemder melde inn i kartlegginga {year}: kostnad, finansiering, fase, samarbeid, venta "
                    + "effektar, gjenbruk og teknologi. Tiltak som er unnatekne offentlegheit, er ikkje med.",
            "The measures that state agencies reported in the survey of {year}: cost, financing, phase, cooperation, expected "
                    + "effects, reuse and technology. Measures that are exempt from publication are left out.");
    static final Text DISTRIBUTION_TITLE = new Text(
            "Digitaliseringstiltak {year} som {format}",
            "Digitaliseringstiltak {year} som {format}",
            "Digitalisation measures {year} as {format}");
    static final Text SERVICE_TITLE = new Text("Tiltaksoversikt-API", "Tiltaksoversikt-API", "Tiltaksoversikt API");
    static final Text SERVICE_DESCRIPTION = new Text(
            "Figurer, krysstabeller og tiltak som JSON og andre formater. Lesing krever ikke token.",
            "Figurar, krysstabellar og tiltak som JSON og andre format. Lesing krev ikkje token.",
            "Figures, cross-tabs and measures as JSON and other formats. Reading needs no token.");
    static final Text PUBLISHER =
            new Text("Digitaliseringsdirektoratet", "Digitaliseringsdirektoratet", "Norwegian Digitalisation Agency");
    static final List<Text> KEYWORDS = List.of(
            new Text("digitalisering", "digitalisering", "digitalisation"),
            new Text("digitaliseringstiltak", "digitaliseringstiltak", "digitalisation measures"),
            new Text("statlige virksomheter", "statlege verksemder", "state agencies"),
            new Text("gjenbruk", "gjenbruk", "reuse"));

    private CatalogTexts() {}
}
