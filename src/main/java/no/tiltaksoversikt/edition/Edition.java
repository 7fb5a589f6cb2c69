package no.tiltaksoversikt.edition;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;

/** One year's collection of measures. */
@Entity
public class Edition extends PanacheEntityBase {

    // In the order that submissions lock in, so that transitions and submissions cannot wait for each other.
    private static final String LOCK_PARTICIPANTS = """
            select org_number from participant where edition_year = :year order by org_number for update
            """;

    @Id
    Integer year;

    String questionnaire;
    LocalDate opensOn;
    LocalDate deadline;
    LocalDate dataAsOf;
    LocalDate publishesOn;

    @Enumerated(EnumType.STRING)
    FigureBasis figureBasis;

    @Enumerated(EnumType.STRING)
    VisibleFrom visibleFrom;

    @Enumerated(EnumType.STRING)
    EditionState state;

    int revision;

    /** Those of its revisions that changed something public; the others exist for the directorate only. */
    Integer[] publicRevisions;

    String contentHash;
    String publicContentHash;
    String noteNb;
    String noteNn;
    String noteEn;

    /** For Hibernate. */
    protected Edition() {}

    Edition(int year, EditionPlan plan) {
        this.year = year;
        this.state = EditionState.PLANNED;
        this.revision = 1;
        publicRevisions = new Integer[] {1};
        questionnaire = plan.questionnaire();
        decide(plan);
    }

    /** As it was at another of its revisions; 0 is as the agencies reported. For asking only. */
    public Edition at(int other) {
        var edition = new Edition();
        edition.year = year;
        edition.questionnaire = questionnaire;
        edition.state = state;
        edition.deadline = deadline;
        edition.opensOn = opensOn;
        edition.dataAsOf = dataAsOf;
        edition.publishesOn = publishesOn;
        edition.figureBasis = figureBasis;
        edition.visibleFrom = visibleFrom;
        edition.revision = other;
        edition.publicRevisions = publicRevisions;
        edition.contentHash = other == revision ? contentHash : other == publicRevision() ? publicContentHash : null;
        edition.noteNb = noteNb;
        edition.noteNn = noteNn;
        edition.noteEn = noteEn;
        return edition;
    }

    public static Optional<Edition> findByYear(int year) {
        return findByIdOptional(year);
    }

    /** The edition of a path; a problem 404 where there is none. */
    public static Edition getByYear(int year) {
        return findByYear(year)
                .orElseThrow(() -> new Problem(ProblemType.EDITION_NOT_FOUND).with("year", String.valueOf(year)));
    }

    /** A problem 404 where there is no edition; loads none, so what a service changes afterwards is read as changed. */
    public static void requireExists(int year) {
        if (count("year", year) == 0) {
            throw new Problem(ProblemType.EDITION_NOT_FOUND).with("year", String.valueOf(year));
        }
    }

    public static Edition getForChange(int year) {
        var edition = getByYear(year);
        getEntityManager().refresh(edition, LockModeType.PESSIMISTIC_WRITE);
        return edition;
    }

    /** A frozen edition, locked against corrections and transitions until the transaction ends; a problem 409 otherwise. */
    public static Edition getForRevision(int year) {
        requireExists(year);
        var edition = getForChange(year);
        if (!edition.state.isFrozen()) {
            throw new Problem(ProblemType.EDITION_NOT_FROZEN)
                    .with("year", String.valueOf(year))
                    .with("state", edition.state)
                    .withMember("state", language -> edition.state);
        }
        edition.lockParticipants();
        return edition;
    }

    /** Waits for submissions that are being written, and keeps new ones out until the transaction ends. */
    void lockParticipants() {
        getEntityManager()
                .createNativeQuery(LOCK_PARTICIPANTS)
                .setParameter("year", year)
                // A change of the edition is complete, and can be flushed, only after what follows the lock.
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    /** From the newest to the oldest. */
    public static List<Edition> newestFirst() {
        return list("order by year desc");
    }

    /** Those whose answers a reader sees, from the newest to the oldest. */
    public static List<Edition> visibleTo(boolean directorate) {
        return newestFirst().stream()
                .filter(edition -> directorate || edition.isVisible())
                .toList();
    }

    /** Whether the public sees its answers. */
    public boolean isVisible() {
        return visibleFrom.isReachedBy(state);
    }

    /** This edition, of which answers are asked for; a problem 404 where the reader may not see them yet. */
    public Edition requireVisibleTo(boolean directorate) {
        if (directorate || isVisible()) {
            return this;
        }
        throw new Problem(ProblemType.EDITION_NOT_PUBLISHED)
                .with("year", String.valueOf(year))
                .withMember("publishesOn", language -> publishesOn);
    }

    /** Takes a new plan, unless the state has made a part of it final. */
    void plan(EditionPlan plan) {
        if (state.isFrozen()) {
            throw locked("questionnaire, opensOn, deadline, dataAsOf, publishesOn, figureBasis, visibleFrom");
        }
        if (state != EditionState.PLANNED && !questionnaire.equals(plan.questionnaire())) {
            throw locked("questionnaire");
        }
        questionnaire = plan.questionnaire();
        decide(plan);
    }

    private void decide(EditionPlan plan) {
        plan.requireOrderedDates();
        opensOn = plan.opensOn();
        deadline = plan.deadline();
        dataAsOf = plan.dataAsOf();
        publishesOn = plan.publishesOn();
        figureBasis = plan.basis();
        visibleFrom = plan.visibility();
    }

    /** A problem 409 unless a step leads there. */
    void requireStepTo(EditionState next) {
        if (!state.leadsTo(next)) {
            throw new Problem(ProblemType.ILLEGAL_TRANSITION)
                    .with("year", String.valueOf(year))
                    .with("state", state)
                    .with(
                            "allowed",
                            Arrays.stream(EditionState.values())
                                    .filter(state::leadsTo)
                                    .map(EditionState::name)
                                    .collect(Collectors.collectingAndThen(
                                            Collectors.joining(", "), names -> names.isEmpty() ? "–" : names)))
                    .withMember("state", language -> state);
        }
    }

    void moveTo(EditionState next) {
        requireStepTo(next);
        state = next;
    }

    /** The state that is frozen has this hash. */
    public void pinContent(String hash) {
        contentHash = hash;
        publicContentHash = hash;
    }

    /** What has been corrected since the last frozen state holds from now on. */
    public void revise(String hash, boolean changesPublic) {
        revision++;
        contentHash = hash;
        if (changesPublic) {
            publicContentHash = hash;
            publicRevisions = Arrays.copyOf(publicRevisions, publicRevisions.length + 1);
            publicRevisions[publicRevisions.length - 1] = revision;
        }
    }

    /** Says something about the whole edition wherever it is shown, such as that it is synthetic. */
    void annotate(Text note) {
        noteNb = note.nb();
        noteNn = note.nn();
        noteEn = note.en();
    }

    public void requireParticipantsChangeable() {
        if (state.isFrozen()) {
            throw locked("participants");
        }
    }

    /** A problem 409 unless answers are taken. */
    public void requireOpen() {
        state.requireOpen(year);
    }

    public void requireDeadlinesChangeable() {
        if (state != EditionState.PLANNED && state != EditionState.OPEN) {
            throw locked("extension");
        }
    }

    /** Default deadline for participants without an extension. */
    public Deadline deadline() {
        return new Deadline(deadline);
    }

    private Problem locked(String what) {
        return new Problem(ProblemType.EDITION_LOCKED)
                .with("year", String.valueOf(year))
                .with("state", state)
                .with("what", what)
                .withMember("state", language -> state);
    }

    /** What the directorate has decided about the edition, by the names that the contract has for it. */
    public Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("year", year);
        facts.put("questionnaire", questionnaire);
        facts.put("opensOn", opensOn.toString());
        facts.put("deadline", deadline.toString());
        facts.put("dataAsOf", dataAsOf == null ? null : dataAsOf.toString());
        facts.put("publishesOn", publishesOn == null ? null : publishesOn.toString());
        facts.put("figureBasis", figureBasis);
        facts.put("note", note().orElse(null));
        return facts;
    }

    public int year() {
        return year;
    }

    /** The questionnaire's id. */
    public String questionnaire() {
        return questionnaire;
    }

    public EditionState state() {
        return state;
    }

    public int revision() {
        return revision;
    }

    /**
     * The edition at the newest revision that a reader may know of. One that changed only what is exempt would tell the public that
     * there was something to change.
     */
    public Edition shownTo(boolean seesAll) {
        return seesAll || publicRevision() == revision ? this : at(publicRevision());
    }

    /** As it was frozen by then: at a revision, or for the public at the last one before it that changed something public. */
    public Edition shownAt(int number, boolean seesAll) {
        return at(
                seesAll
                        ? number
                        : Arrays.stream(publicRevisions)
                                .filter(frozen -> frozen <= number)
                                .max(Comparator.naturalOrder())
                                .orElse(number));
    }

    private int publicRevision() {
        return publicRevisions[publicRevisions.length - 1];
    }

    /** Whether this is one of its frozen states, as far as a reader may know. */
    public boolean hasFrozen(int number, boolean seesAll) {
        return state.isFrozen()
                && number <= revision
                && (seesAll || List.of(publicRevisions).contains(number));
    }

    /** Since when the answers are as they are; empty while they can change. */
    public Optional<Instant> frozenAt() {
        return state.isFrozen() ? EditionTransition.lastTo(year, EditionState.FROZEN) : Optional.empty();
    }

    /** When it was published; empty until then. */
    public Optional<Instant> publishedAt() {
        return state == EditionState.PUBLISHED
                ? EditionTransition.lastTo(year, EditionState.PUBLISHED)
                : Optional.empty();
    }

    public FigureBasis figureBasis() {
        return figureBasis;
    }

    /** The day whose names and affiliations its participants have. */
    public LocalDate participantsAsOf() {
        return dataAsOf == null ? opensOn : dataAsOf;
    }

    /** The day that its data are as of, where that is planned. */
    public Optional<LocalDate> dataAsOf() {
        return Optional.ofNullable(dataAsOf);
    }

    /** The day that it is published, where that is planned. */
    public Optional<LocalDate> publishesOn() {
        return Optional.ofNullable(publishesOn);
    }

    /** What must be said wherever the edition's numbers are shown. */
    public Optional<Text> note() {
        return noteNb == null ? Optional.empty() : Optional.of(new Text(noteNb, noteNn, noteEn));
    }
}
