package no.tiltaksoversikt.privacy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.personal.PersonalData;
import no.tiltaksoversikt.platform.time.Clocks;

/** Erases contacts whose time is over: each edition in one transaction, by one instance. */
@ApplicationScoped
class ErasureService {

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('tiltaksoversikt.erasure'))";

    private final List<PersonalData> holders;
    private final PrivacyConfig config;
    private final DataSource database;
    private final AuditTrail audit;

    ErasureService(@All List<PersonalData> holders, PrivacyConfig config, DataSource database, AuditTrail audit) {
        this.holders = holders;
        this.config = config;
        this.database = database;
        this.audit = audit;
    }

    /** Erases what an edition needs no longer; gives the number of contacts, 0 where another instance is at it. */
    @Transactional
    int erase(int year, Instant now) {
        if (!isAlone()) {
            return 0;
        }
        var edition = Edition.getByYear(year);
        if (edition.state() == EditionState.PLANNED || edition.state() == EditionState.OPEN) {
            return 0;
        }
        var isOver = edition.publishedAt()
                .filter(published -> isOver(published, now))
                .isPresent();
        var erased = holders.stream()
                .mapToInt(it -> isOver ? it.eraseContacts(year) : it.eraseUnsubmitted(year))
                .sum();
        if (erased > 0) {
            audit.record(now, AuditTrail.Actor.SERVICE, "contacts-erased", year, "edition " + year);
        }
        return erased;
    }

    private boolean isOver(Instant published, Instant now) {
        return !published.atZone(Clocks.NORWAY).plus(config.contactRetention()).isAfter(now.atZone(Clocks.NORWAY));
    }

    private boolean isAlone() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(LOCK)) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("The turn to erase can't be had", failed);
        }
    }
}
