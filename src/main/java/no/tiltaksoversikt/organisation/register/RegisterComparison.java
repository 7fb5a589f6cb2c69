package no.tiltaksoversikt.organisation.register;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.tiltaksoversikt.organisation.OrganisationService;
import no.tiltaksoversikt.organisation.OrganisationService.Known;
import no.tiltaksoversikt.organisation.register.RegisterClient.RegisterFailed;
import no.tiltaksoversikt.organisation.register.RegisterDifference.Kind;
import org.jboss.logging.Logger;

/** Compares today's ministries and agencies with Enhetsregisteret every night. */
@ApplicationScoped
class RegisterComparison {

    private static final Logger LOG = Logger.getLogger(RegisterComparison.class);
    private static final Set<String> AGENCY_FORMS = Set.of("ORGL", "STAT");
    private static final Set<String> MINISTRY_FORMS = Set.of("STAT");

    private final RegisterConfig config;
    private final RegisterClient register;
    private final OrganisationService organisations;
    private final DifferenceService differences;
    private final Clock clock;

    RegisterComparison(
            RegisterConfig config,
            RegisterClient register,
            OrganisationService organisations,
            DifferenceService differences,
            Clock clock) {
        this.config = config;
        this.register = register;
        this.organisations = organisations;
        this.differences = differences;
        this.clock = clock;
    }

    @Scheduled(cron = "{tiltak.register.compare}", concurrentExecution = ConcurrentExecution.SKIP)
    void compareTonight() {
        if (config.url().isPresent()) {
            compare();
        }
    }

    /** Fetches all units outside any transaction, and stores the differences. If the register fails, the old ones stay. */
    void compare() {
        var found = new ArrayList<RegisterDifference>();
        try {
            for (var known : organisations.existingOn(LocalDate.now(clock))) {
                found.addAll(differences(known, register.find(known.orgNumber())));
            }
        } catch (RegisterFailed failed) {
            LOG.warnf("The comparison with Enhetsregisteret failed: %s", failed.getMessage());
            return;
        }
        differences.replaceAll(found);
        LOG.infof("Enhetsregisteret differs for %d ministries and agencies", found.size());
    }

    private List<RegisterDifference> differences(Known known, Optional<RegisterUnit> unit) {
        var found = new ArrayList<RegisterDifference>();
        if (unit.isEmpty()) {
            found.add(difference(known, Kind.UNKNOWN, unit));
        } else if (unit.get().deletedOn() != null) {
            found.add(difference(known, Kind.DISSOLVED, unit));
        } else {
            if (known.spellings().stream()
                    .map(RegisterComparison::key)
                    .noneMatch(key(unit.get().name())::equals)) {
                found.add(difference(known, Kind.RENAMED, unit));
            }
            var forms = known.ministryCode() == null ? AGENCY_FORMS : MINISTRY_FORMS;
            if (unit.get().form() == null || !forms.contains(unit.get().form())) {
                found.add(difference(known, Kind.OTHER_FORM, unit));
            }
        }
        return found;
    }

    private RegisterDifference difference(Known known, Kind kind, Optional<RegisterUnit> unit) {
        return new RegisterDifference(known, kind, unit, clock.instant());
    }

    /** Names that differ only in case, a short name in brackets, or signs between words are equal. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
