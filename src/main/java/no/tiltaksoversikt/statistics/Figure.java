package no.tiltaksoversikt.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.text.Text;

/** The report's figures, its base rules (report section 3) and the key numbers of its text. */
enum Figure {
    MINISTRIES(
            "1",
            new Text("Tiltak per departement", "Tiltak per departement", "Measures by ministry"),
            tabulation(BaseRule.ALL, List.of(), Dimension.of(Variable.MINISTRY)),
            Remark.INVITED_DIFFER),
    EXPECTED_EFFECTS(
            "2",
            new Text(
                    "Forventede effekter av tiltakene",
                    "Venta effektar av tiltaka",
                    "Expected effects of the measures"),
            tabulation(BaseRule.ANSWERED, List.of(), Dimension.of(Variable.EXPECTED_EFFECTS))),
    BENEFICIARIES(
            "3",
            new Text("Hvem tiltakene gir nytte for", "Kven tiltaka gjev nytte for", "Who benefits from the measures"),
            tabulation(BaseRule.ANSWERED, List.of(), Dimension.of(Variable.BENEFICIARIES))),
    COST(
            "4",
            new Text("Total kostnadsramme", "Total kostnadsramme", "Total cost frame"),
            tabulation(BaseRule.ANSWERED, List.of(), Dimension.of(Variable.COST_CLASS))),
    FINANCING(
            "5",
            new Text("Finansiering", "Finansiering", "Financing"),
            tabulation(BaseRule.ANSWERED, List.of(Remark.ON_TIME), Dimension.of(Variable.FINANCING)),
            Remark.LATE_LEFT_OUT),
    PHASE(
            "6",
            new Text("Prosjektfase", "Prosjektfase", "Project phase"),
            tabulation(BaseRule.ANSWERED, List.of(), Dimension.PHASES_OF_REPORT)),
    PHASE_AND_FINANCING(
            "7",
            new Text("Prosjektfase og finansiering", "Prosjektfase og finansiering", "Project phase and financing"),
            tabulation(
                    BaseRule.ANSWERED,
                    List.of(Remark.ON_TIME),
                    Dimension.PHASES_OF_REPORT,
                    Dimension.of(Variable.FINANCING)),
            Remark.LATE_LEFT_OUT),
    INNOVATION(
            "8",
            new Text("Grad av innovasjon", "Grad av innovasjon", "Degree of innovation"),
            tabulation(BaseRule.ALL, List.of(), Dimension.of(Variable.INNOVATION))),
    SHARED_SOLUTIONS(
            "9",
            new Text(
                    "Utvikling og gjenbruk av løsninger",
                    "Utvikling og gjenbruk av løysingar",
                    "Development and reuse of solutions"),
            null,
            Remark.READ_DIFFERENTLY),
    INVOLVEMENT("10", new Text("Hvem som er involvert", "Kven som er involvert", "Who is involved"), null),
    KEY_NUMBERS(
            "key-numbers",
            new Text("Nøkkeltall", "Nøkkeltal", "Key numbers"),
            null,
            Remark.LATE_WHERE_SAID,
            Remark.READ_DIFFERENTLY);

    /** What single figures need said. */
    private static final class Remark {
        static final Criterion ON_TIME = Criterion.of(Variable.LATE, "false");
        static final Text INVITED_DIFFER = new Text(
                "Antallet virksomheter i utvalget varierer mellom departementene. Figuren sier ikke noe om modenhet eller "
                        + "samlet aktivitet i sektoren.",
                "Talet på verksemder i utvalet varierer mellom departementa. Figuren seier ikkje noko om modning eller "
                        + "samla aktivitet i sektoren.",
                "The number of agencies invited differs between ministries. The figure says nothing about maturity or total "
                        + "activity in the sector.");
        static final Text LATE_LEFT_OUT = new Text(
                "Tiltak som er meldt inn etter fristen, er ikke med i denne figuren.",
                "Tiltak som er melde inn etter fristen, er ikkje med i denne figuren.",
                "Measures submitted after the deadline are left out of this figure.");
        static final Text LATE_WHERE_SAID = new Text(
                "Tiltak som er meldt inn etter fristen, er bare utelatt fra tallene som sier det.",
                "Tiltak som er melde inn etter fristen, er berre utelatne frå tala som seier det.",
                "Measures submitted after the deadline are left out only of the numbers that say so.");
        static final Text READ_DIFFERENTLY = new Text(
                "Virksomhetene kan ha forstått bruk og gjenbruk av løsninger ulikt.",
                "Verksemdene kan ha forstått bruk og gjenbruk av løysingar ulikt.",
                "Agencies may have understood use and reuse of solutions differently.");

        private Remark() {}
    }

    private final String id;
    private final Text title;
    private final Tabulation tabulation;
    private final List<Text> remarks;

    Figure(String id, Text title, Tabulation tabulation, Text... remarks) {
        this.id = id;
        this.title = title;
        this.tabulation = tabulation;
        this.remarks = List.of(remarks);
    }

    private static Tabulation tabulation(BaseRule base, List<Criterion> where, Dimension... by) {
        return new Tabulation(List.of(by), where, base, Metric.COUNT);
    }

    String id() {
        return id;
    }

    Text title() {
        return title;
    }

    /** The cross-tab that it shows; empty where it lists populations. */
    Optional<Tabulation> tabulation() {
        return Optional.ofNullable(tabulation);
    }

    List<Text> remarks() {
        return remarks;
    }

    /** Whether some figure has the numbers of a cross-tab; what percentages are of makes no difference to that. */
    static boolean shows(Tabulation tabulation) {
        return Arrays.stream(values())
                .flatMap(figure -> figure.tabulation().stream())
                .anyMatch(shown -> shown.by().equals(tabulation.by())
                        && shown.where().equals(tabulation.where())
                        && shown.metric() == tabulation.metric());
    }

    static Optional<Figure> named(String id) {
        return Arrays.stream(values()).filter(figure -> figure.id.equals(id)).findFirst();
    }

    static String ids() {
        return Arrays.stream(values()).map(Figure::id).collect(Collectors.joining(", "));
    }
}
