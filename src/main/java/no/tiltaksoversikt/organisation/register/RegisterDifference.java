package no.tiltaksoversikt.organisation.register;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.tiltaksoversikt.organisation.OrganisationService.Known;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A difference between an organisation's history and the register. */
@Entity
class RegisterDifference extends PanacheEntityBase {

    @Schema(name = "RegisterDifferenceKind")
    enum Kind {
        /** The register has another name. */
        RENAMED,
        /** The organisation is deleted in the register. */
        DISSOLVED,
        /** The register has no such number. */
        UNKNOWN,
        /** In the register, the organisation is neither a state agency nor a ministry. */
        OTHER_FORM
    }

    @Id
    UUID id;

    String orgNumber;

    /** A ministry's code; null for an agency. */
    String ministryCode;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String name;
    String registeredName;
    String registeredForm;
    LocalDate deletedOn;
    Instant foundAt;

    /** For Hibernate. */
    protected RegisterDifference() {}

    RegisterDifference(Known known, Kind kind, Optional<RegisterUnit> unit, Instant at) {
        orgNumber = known.orgNumber();
        ministryCode = known.ministryCode();
        this.kind = kind;
        name = known.name();
        registeredName = unit.map(RegisterUnit::name).orElse(null);
        registeredForm = unit.map(RegisterUnit::form).orElse(null);
        deletedOn = unit.map(RegisterUnit::deletedOn).orElse(null);
        foundAt = at;
        // The same difference has the same id every night.
        var says = String.join("|", orgNumber, String.valueOf(ministryCode), kind.name(), String.valueOf(unit));
        id = UUID.nameUUIDFromBytes(says.getBytes(StandardCharsets.UTF_8));
    }

    static List<RegisterDifference> allByOrganisation() {
        return list("order by orgNumber, kind");
    }

    /** The organisation's key: a ministry's code or an agency's number. */
    String key() {
        return ministryCode == null ? orgNumber : ministryCode;
    }

    /** The registered name in normal capitalisation, as far as that follows from capitals. */
    String proposedName() {
        if (registeredName == null || registeredName.isEmpty()) {
            return null;
        }
        var lower = registeredName.toLowerCase(Locale.ROOT);
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
