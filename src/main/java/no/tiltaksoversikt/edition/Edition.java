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

    // Sorted as submissions sort them, so that transitions and submissions cannot deadlock.
    private static final String LOCK_PARTICIPANTS = """
            select org_number from participant where edition_year = :year order by org_number for update
            """;

    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

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

    /** The revisions that changed something public. The others are visible to the directorate only. */
    Integer[] publicRevisions;

    String contentHash;
    String publicContentHash;
    String noteNb;
    String noteNn;
    String noteEn;

    /** Whether it is the sandbox: always open, never visible, and in no list of editions. */
    boolean sandbox;

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

    /** A copy of the edition at another revision, for reading only; 0 is as the agencies reported. */
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
        edition.sandbox = sandbox;
        return edition;
    }

    /** A copy of the edition as its next frozen state will have it, for reading only. It can still change. */
    public Edition upcoming() {
        if (!state.isFrozen()) {
            return this;
        }
        var upcoming = at(revision + 1);
        upcoming.state = EditionState.CLOSED;
        return upcoming;
    }

    public static Optional<Edition> findByYear(int year) {
        return findByIdOptional(year);
    }

    /** Throws a problem 404 if there is no such edition. */
    public static Edition getByYear(int year) {
        return findByYear(year).orElseThrow(() -> notFound(year));
    }

    /**
     * Throws a problem 404 if there is no such edition. Loads no entity, so a service that locks the edition later
     * reads it fresh.
     */
    public static void requireExists(int year) {
        if (count("year", year) == 0) {
            throw notFound(year);
        }
    }

    public static Edition getForChange(int year) {
        var edition = getByYear(year);
        getEntityManager().refresh(edition, LockModeType.PESSIMISTIC_WRITE);
        return edition;
    }

    /**
     * A frozen edition, locked against corrections and transitions until the transaction ends. Throws a problem 409 if
     * it is not frozen.
     */
    public static Edition getForRevision(int year) {
        var edition = getForChange(year).requireFrozen();
        edition.lockParticipants();
        return edition;
    }

    /** Returns this edition; throws a problem 409 if it is not frozen. */
    public Edition requireFrozen() {
        if (!state.isFrozen()) {
            throw refusal(ProblemType.EDITION_NOT_FROZEN);
        }
        return this;
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

    /** All editions but the sandbox, newest first. */
    public static List<Edition> newestFirst() {
        return list("not sandbox order by year desc");
    }

    /** An edition that is not the sandbox. */
    public static Optional<Edition> findListed(int year) {
        return findByYear(year).filter(edition -> !edition.sandbox);
    }

    /** Like {@link #findListed}; throws a problem 404 if there is none. */
    public static Edition getListed(int year) {
        return findListed(year).orElseThrow(() -> notFound(year));
    }

    private static Problem notFound(int year) {
        return new Problem(ProblemType.EDITION_NOT_FOUND).with("year", String.valueOf(year));
    }

    public static Optional<Edition> findSandbox() {
        return find("sandbox = true").firstResultOptional();
    }

    /** Whether there is an edition of this year or an earlier one. */
    public static boolean existsUntil(int year) {
        return count("year <= ?1", year) > 0;
    }

    /** Makes the sandbox, which is open from the beginning and has no deadline in practice. */
    public static void openSandbox(int year, String questionnaire, Text note) {
        var opensOn = LocalDate.ofYearDay(year, 1);
        var edition = new Edition(
                year, new EditionPlan(questionnaire, opensOn, LAST_DAY, null, null, null, VisibleFrom.PUBLISHED));
        edition.state = EditionState.OPEN;
        edition.sandbox = true;
        edition.annotate(note);
        edition.persist();
    }

    /** Whether it is the sandbox with this year and questionnaire. */
    public boolean isSandboxOf(int otherYear, String otherQuestionnaire) {
        return sandbox && year == otherYear && questionnaire.equals(otherQuestionnaire);
    }

    /** The editions whose answers the reader may see, newest first. */
    public static List<Edition> visibleTo(boolean directorate) {
        return newestFirst().stream()
                .filter(edition -> directorate || edition.isVisible())
                .toList();
    }

    /** Whether the public may see its answers. */
    public boolean isVisible() {
        return visibleFrom.isReachedBy(state);
    }

    /** Returns this edition; throws a problem 404 while the reader may not see its answers. */
    public Edition requireVisibleTo(boolean directorate) {
        if (directorate || isVisible()) {
            return this;
        }
        throw new Problem(ProblemType.EDITION_NOT_PUBLISHED)
                .with("year", String.valueOf(year))
                .withMember("publishesOn", language -> publishesOn);
    }

    /** Applies a new plan. Throws a problem 409 if the edition's state has made a changed part final. */
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

    /** Throws a problem 409 if no step leads to this state. */
    void requireStepTo(EditionState next) {
        if (!state.leadsTo(next)) {
            var allowed = Arrays.stream(EditionState.values())
                    .filter(state::leadsTo)
                    .map(EditionState::name)
                    .collect(Collectors.joining(", "));
            throw refusal(ProblemType.ILLEGAL_TRANSITION).with("allowed", allowed.isEmpty() ? "–" : allowed);
        }
    }

    void moveTo(EditionState next) {
        requireStepTo(next);
        state = next;
    }

    /** Stores the hash of the first frozen state. */
    public void pinContent(String hash) {
        contentHash = hash;
        publicContentHash = hash;
    }

    /** Begins the next revision, with the corrections since the last frozen state. */
    public void revise(String hash, boolean changesPublic) {
        revision++;
        contentHash = hash;
        if (changesPublic) {
            publicContentHash = hash;
            publicRevisions = Arrays.copyOf(publicRevisions, publicRevisions.length + 1);
            publicRevisions[publicRevisions.length - 1] = revision;
        }
    }

    /** Adds a note that is shown with the edition everywhere, for example that it is synthetic. */
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

    /** Throws a problem 409 unless the edition takes answers. */
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
        return refusal(ProblemType.EDITION_LOCKED).with("what", what);
    }

    private Problem refusal(ProblemType type) {
        return new Problem(type)
                .with("year", String.valueOf(year))
                .with("state", state)
                .withMember("state", language -> state);
    }

    /** What the directorate has decided about the edition, by the contract's names. */
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
     * The edition at the newest revision that the reader may know of. A revision that changed only exempt answers would
     * tell the public that there was something to change.
     */
    public Edition shownTo(boolean seesAll) {
        return seesAll || publicRevision() == revision ? this : at(publicRevision());
    }

    /** The edition at a revision; for the public, at the last revision up to it that changed something public. */
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

    /** Whether the edition has this frozen revision and the reader may know of it. */
    public boolean hasFrozen(int number, boolean seesAll) {
        return state.isFrozen()
                && number <= revision
                && (seesAll || List.of(publicRevisions).contains(number));
    }

    /** When the current revision was frozen; empty while answers can change. */
    public Optional<Instant> frozenAt() {
        return state.isFrozen() ? EditionTransition.lastTo(year, EditionState.FROZEN) : Optional.empty();
    }

    /** When the edition was published; empty until then. */
    public Optional<Instant> publishedAt() {
        return state == EditionState.PUBLISHED
                ? EditionTransition.lastTo(year, EditionState.PUBLISHED)
                : Optional.empty();
    }

    public FigureBasis figureBasis() {
        return figureBasis;
    }

    /** The day whose names and affiliations the participants have. */
    public LocalDate participantsAsOf() {
        return dataAsOf == null ? opensOn : dataAsOf;
    }

    /** The day that the data describe, if planned. */
    public Optional<LocalDate> dataAsOf() {
        return Optional.ofNullable(dataAsOf);
    }

    /** The planned day of publication. */
    public Optional<LocalDate> publishesOn() {
        return Optional.ofNullable(publishesOn);
    }

    /** A note that must be shown with the edition's numbers. */
    public Optional<Text> note() {
        return noteNb == null ? Optional.empty() : Optional.of(new Text(noteNb, noteNn, noteEn));
    }
}
