package no.tiltaksoversikt.edition.sandbox;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.organisation.Agency;
import no.tiltaksoversikt.organisation.OrganisationLoader;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.security.SandboxConfig;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Sets the sandbox up at start, admits organisations within its limits, and empties it every night. */
@ApplicationScoped
class SandboxService {

    private static final Logger LOG = Logger.getLogger(SandboxService.class);
    private static final long MEBIBYTE = 1 << 20;

    /** Instances that start at the same time take turns; of those that empty, one does. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('tiltaksoversikt.sandbox'))";

    private static final String TRY_LOCK = LOCK.replace("pg_advisory", "pg_try_advisory");

    /** The ministry is of no significance, but every participant has one. */
    private static final String INVITE = """
            insert into participant (edition_year, org_number, ministry_code, skate, name_nb, name_nn, name_en, ministry_nb)
            select :year, :agency, (select min(code) from ministry), false, :name, :name, :name, :name
            where (select count(*) from participant where edition_year = :year) < :most
            on conflict do nothing
            """;

    private static final String IS_INVITED =
            "select exists (select from participant where edition_year = :year and org_number = :agency)";
    private static final String USE = """
            select coalesce(sum(bytes) filter (where org_number = :agency), 0) >= :own or coalesce(sum(bytes), 0) >= :all
            from sandbox_use()
            """;
    private static final String EMPTY = "select empty_sandbox()";

    private final SandboxConfig config;
    private final Sandbox sandbox;
    private final QuestionnaireCatalogue questionnaires;
    private final Jdbi database;

    SandboxService(SandboxConfig config, Sandbox sandbox, QuestionnaireCatalogue questionnaires, Jdbi database) {
        this.config = config;
        this.sandbox = sandbox;
        this.questionnaires = questionnaires;
        this.database = database;
    }

    /** Makes the edition as configured, and removes one that no longer is. */
    @Transactional
    void prepare(@Observes @Priority(OrganisationLoader.PRIORITY + 2) StartupEvent start) {
        database.useHandle(handle -> handle.execute(LOCK));
        var known = Edition.findSandbox();
        if (!sandbox.isOn()) {
            known.ifPresent(this::remove);
            return;
        }
        var questionnaire = config.questionnaire()
                .filter(id -> questionnaires.find(id).isPresent())
                .orElseThrow(() -> new IllegalStateException(
                        "The sandbox needs the id of a questionnaire: look at TILTAK_SANDBOX_QUESTIONNAIRE."));
        if (known.filter(it -> it.isSandboxOf(config.year(), questionnaire)).isPresent()) {
            return;
        }
        known.ifPresent(this::remove);
        if (Edition.existsUntil(config.year())) {
            throw new IllegalStateException("The sandbox must be before every other edition, and there is one in "
                    + config.year() + " or before: look at TILTAK_SANDBOX_YEAR.");
        }
        Edition.openSandbox(config.year(), questionnaire, Text.of("edition", "sandbox"));
    }

    private void remove(Edition sandbox) {
        database.useHandle(handle -> handle.execute(EMPTY));
        sandbox.delete();
        Edition.flush();
    }

    /**
     * Lets an organisation take part if its number is valid. Throws a problem 409 if it may not store more, or if there is no
     * room for another organisation.
     */
    @Transactional
    void admit(String orgNumber, boolean toWrite) {
        if (!Agency.isOrgNumber(orgNumber)) {
            return;
        }
        database.useHandle(handle -> {
            var mayStore = isInvited(handle, orgNumber) || invite(handle, orgNumber);
            if (toWrite && (!mayStore || isFull(handle, orgNumber))) {
                throw new Problem(ProblemType.SANDBOX_FULL);
            }
        });
    }

    /** Whether there was room. */
    private boolean invite(Handle handle, String orgNumber) {
        handle.createUpdate(INVITE)
                .bind("year", config.year())
                .bind("agency", orgNumber)
                .bind("name", "Sandkasse " + orgNumber)
                .bind("most", config.organisations())
                .execute();
        return isInvited(handle, orgNumber);
    }

    private boolean isInvited(Handle handle, String orgNumber) {
        return handle.createQuery(IS_INVITED)
                .bind("year", config.year())
                .bind("agency", orgNumber)
                .mapTo(Boolean.class)
                .one();
    }

    private boolean isFull(Handle handle, String orgNumber) {
        return handle.createQuery(USE)
                .bind("agency", orgNumber)
                .bind("own", config.organisationMebibytes() * MEBIBYTE)
                .bind("all", config.mebibytes() * MEBIBYTE)
                .mapTo(Boolean.class)
                .one();
    }

    /** Empties the sandbox, unless another instance does. */
    @Scheduled(cron = "{tiltak.sandbox.empty}")
    @Transactional
    void empty() {
        if (!sandbox.isOn()) {
            return;
        }
        database.useHandle(handle -> {
            if (handle.createQuery(TRY_LOCK).mapTo(Boolean.class).one()) {
                handle.execute(EMPTY);
                LOG.info("The sandbox is empty");
            }
        });
    }
}
