package no.tiltaksoversikt;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.measure.MeasureId;
import no.tiltaksoversikt.platform.event.EventOutbox;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.PublicReads;
import no.tiltaksoversikt.testing.PublicReads.Read;
import no.tiltaksoversikt.testing.Reader;
import no.tiltaksoversikt.testing.Reader.Answer;

/** An open edition with answers, and every read of the contract and every page that is open to all. */
abstract class PublicWalk extends HttpTest {

    static final String ONLY_EXEMPT = "971526920";
    static final String PAGE = "page";
    static final String SECRET = "hemmeligord";

    @Inject
    EventOutbox outbox;

    int year;
    List<Read> reads;
    Map<Read, Answer> before;

    /** Opens an edition, has it answered, and reads everything. */
    void readAll() {
        readAll(read -> true);
    }

    /** The same for some of the reads. */
    void readAll(Predicate<Read> wanted) {
        year = openEdition(AGENCY, OTHER_AGENCY, ONLY_EXEMPT);
        submitAll();
        numberEvents();
        reads = Stream.concat(PublicReads.with(values()).stream(), pages())
                .filter(wanted)
                .distinct()
                .toList();
        before = answers();
        assertThat(before.entrySet())
                .allSatisfy(it ->
                        assertThat(it.getValue().status()).as("%s", it.getKey()).isIn(200, 404));
    }

    /** The answers that everything is read of. */
    void submitAll() {
        submit(AGENCY, exempt("X-1"), open("A-1"), open("A-2").inPhase(Code.Phase.IDEA));
        submit(OTHER_AGENCY, open("B-1").with(AnswerField.TAGS, List.of("gjenbruk", "søknad")), partly("B-2"));
        submit(ONLY_EXEMPT, exempt("X-2"));
    }

    /** What happened to exempt measures has places among the events, too. */
    void numberEvents() {
        QuarkusTransaction.requiringNew().run(outbox::number);
    }

    void assertNothingChanged() {
        numberEvents();
        var after = answers();
        for (var read : reads) {
            assertThat(after.get(read)).as("%s", read).isEqualTo(before.get(read));
        }
    }

    Map<Read, Answer> answers() {
        // One read waits for the service while the service works on another.
        return reads.parallelStream()
                .collect(Collectors.toConcurrentMap(Function.identity(), read -> Reader.read(read, "nb")));
    }

    void submit(String orgNumber, MeasureBuilder... measures) {
        assertThat(respondent(year, orgNumber).submit(aSubmissionOf(measures)).statusCode())
                .isIn(200, 201);
    }

    static MeasureBuilder open(String reference) {
        return aMeasure()
                .withReference(reference)
                .named("Felles søknadsløsning " + reference)
                .with(AnswerField.INNOVATION, Code.Innovation.LOW);
    }

    /** Only name and deliverable are for the public. */
    static MeasureBuilder partly(String reference) {
        return open(reference)
                .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 24")
                .with(
                        AnswerField.EXEMPT_ANSWERS,
                        List.of(
                                "financing",
                                "totalCost",
                                "currentYearBudget",
                                "phase",
                                "involvesOthers",
                                "involvedParties",
                                "ksDialogue",
                                "tags",
                                "expectedEffects",
                                "beneficiaries",
                                "developsShared",
                                "reusesShared",
                                "technologies",
                                "innovation",
                                "comments"))
                .with(AnswerField.COMMENTS, SECRET);
    }

    static MeasureBuilder exempt(String reference) {
        return aMeasure()
                .withReference(reference)
                .named("Felles søknadsløsning " + SECRET + " " + reference)
                .with(AnswerField.PUBLISHABLE, false)
                .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 24")
                .with(AnswerField.TAGS, List.of("søknad", SECRET));
    }

    static MeasureBuilder changed(MeasureBuilder measure) {
        return measure.named("Noe helt annet")
                .with(AnswerField.FINANCING, Code.Financing.NO)
                .with(AnswerField.TOTAL_COST, 120_000_000L)
                .with(AnswerField.CURRENT_YEAR_BUDGET, 7_000_000L)
                .inPhase(Code.Phase.CONCEPT)
                .with(AnswerField.INVOLVES_OTHERS, Code.InvolvesOthers.YES)
                .with(AnswerField.INVOLVED_PARTIES, Code.InvolvedParties.OTHER_LEVELS)
                .with(AnswerField.KS_DIALOGUE, Code.KsDialogue.YES)
                .with(AnswerField.DELIVERABLE, "Ordene her er andre ord.")
                .with(AnswerField.TAGS, List.of("annet"))
                .with(AnswerField.EXPECTED_EFFECTS, List.of(Code.ExpectedEffect.NEW_SERVICES))
                .with(AnswerField.BENEFICIARIES, List.of(Code.Beneficiary.EMPLOYEES))
                .with(AnswerField.DEVELOPS_SHARED, Code.DevelopsShared.YES)
                .with(AnswerField.REUSES_SHARED, Code.ReusesShared.NO)
                .with(AnswerField.TECHNOLOGIES, List.of(Code.Technology.AI))
                .with(AnswerField.INNOVATION, Code.Innovation.HIGH)
                .with(AnswerField.COMMENTS, "Kommentar");
    }

    /** Pages for people, which are no part of the contract. */
    private Stream<Read> pages() {
        var ofEdition = Stream.of(
                        "",
                        "/figures/1",
                        "/figures/5",
                        "/figures/key-numbers",
                        "/report",
                        "/measures",
                        "/measures?q=" + SECRET,
                        "/measures?phase=IDEA",
                        "/table?rows=ministry&columns=phase",
                        "/table?rows=agency",
                        "/table?rows=agency&columns=phase&base=row",
                        "/sitemap-1.xml",
                        "/questionnaire")
                .map(page -> "/" + year + page);
        var ofAll = Stream.of("", "/data", "/compare?variable=agency&editions=2019&editions=" + year);
        var ofMeasures = values().get("id").stream().map(id -> "/measures/" + id);
        return Stream.of(ofEdition, ofAll, ofMeasures)
                .flatMap(it -> it)
                .map(page -> new Read(PAGE, "/nb" + page, "text/html"));
    }

    /** Values of parameters that the contract doesn't enumerate. */
    Map<String, List<String>> values() {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("year", List.of(String.valueOf(year)));
        values.put("edition", List.of(String.valueOf(year), "2019"));
        values.put("since", List.of("2018"));
        // A frozen edition's own test is FreezeTest: nothing in it changes any more.
        for (var operation : List.of("getManifest", "getManifestPart", "getManifestMeasures", "listRevisionChanges")) {
            values.put(operation + ".year", List.of("2019"));
        }
        values.put("listRevisionChanges.since", List.of("1"));
        values.put("revision", List.of("1"));
        values.put("as", List.of("corrected"));
        values.put("editions", List.of("2019," + year, "2018,2019," + year));
        values.put("orgNumber", List.of(AGENCY, ONLY_EXEMPT));
        values.put("agency", List.of(AGENCY, ONLY_EXEMPT));
        values.put("ministry", List.of("NFD"));
        values.put("code", List.of("NFD"));
        values.put("asOf", List.of("2019-06-01"));
        values.put("skate", List.of("true", "false"));
        values.put("width", List.of("280", "1600"));
        values.put("page", List.of("0", "1"));
        values.put("size", List.of("1", "200"));
        values.put("q", List.of("søknad", SECRET, "felles løsning", "hemm"));
        values.put("tag", List.of("søknad", SECRET));
        values.put("getFigure.id", List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "key-numbers"));
        var ids = Stream.of("A-1", "A-2", "X-1", "X-9")
                .map(reference -> MeasureId.of(year, AGENCY, reference).toString())
                .toList();
        values.put("id", ids);
        values.put("measure", ids);
        values.put("getQuestionnaireDocument.id", List.of("2019"));
        values.put("getReport.format", List.of("json", "html"));
        values.put("listEvents.after", anyone().get("/v1/events?size=1").path("items.id"));
        values.put("type", List.of("no.tiltaksoversikt.edition.opened", "no.tiltaksoversikt.submission.received"));
        values.put("getAltinnForm.version", List.of("8", "9"));
        values.put("getAltinnOptions.id", List.of("phase", "publishable", "rule", SECRET));
        values.put("sort", List.of("name", "-totalCost", "agency", "newest", "relevance"));
        values.put("listSimilarMeasures.size", List.of("1", "50"));
        filters().forEach((variable, codes) -> values.put(variable, codes));
        values.put("by", crossTabs());
        values.put("variable", List.of("phase", "technologies", "agency", "costClass"));
        values.put("where", List.of("crossCutting:true", "agency:" + ONLY_EXEMPT, "phase:PLANNING|IDEA", "late:false"));
        return values;
    }

    /** The same of a frozen edition. */
    Map<String, List<String>> valuesOf(int frozen) {
        var values = values();
        values.put("year", List.of(String.valueOf(frozen)));
        values.put(
                "id",
                anyone().get("/v1/editions/" + frozen + "/measures?size=3").path("items.id"));
        return values;
    }

    /** Codes to filter the overview by, with some that only exempt measures may have. */
    private static Map<String, List<String>> filters() {
        var filters = new LinkedHashMap<String, List<String>>();
        filters.put("financing", List.of("YES", "NO"));
        filters.put("phase", List.of("PLANNING", "IDEA"));
        filters.put("involvesOthers", List.of("YES", "NO"));
        filters.put("involvedParties", List.of("OWN_SECTOR", "OTHER_LEVELS"));
        filters.put("ksDialogue", List.of("YES", "NO"));
        filters.put("mainPurpose", List.of("DATA_SHARING"));
        filters.put("expectedEffects", List.of("EFFICIENCY", "NEW_SERVICES"));
        filters.put("beneficiaries", List.of("CITIZENS", "EMPLOYEES"));
        filters.put("developsShared", List.of("YES", "NO"));
        filters.put("reusesShared", List.of("YES", "NO"));
        filters.put("technologies", List.of("CLOUD", "AI"));
        filters.put("innovation", List.of("LOW", "HIGH"));
        filters.put("costClass", List.of("UNDER_10M", "OVER_100M"));
        for (var flag : List.of("crossCutting", "municipal", "internal", "late")) {
            filters.put(flag, List.of("true", "false"));
        }
        return filters;
    }

    private static List<String> crossTabs() {
        var singles = Stream.of(
                "financing,phase,involvesOthers,involvedParties,ksDialogue,mainPurpose,expectedEffects,beneficiaries"
                        .split(","));
        var others = Stream.of(
                "developsShared,reusesShared,technologies,innovation,costClass,crossCutting,municipal,internal,late,skate"
                        .split(","));
        var more = Stream.of("ministry", "agency", "agency,phase", "ministry,technologies,costClass");
        // The first one is read with every value of other parameters; base=row needs two variables.
        return Stream.of(Stream.of("financing,phase"), singles, others, more)
                .flatMap(it -> it)
                .toList();
    }
}
