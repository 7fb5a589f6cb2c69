package no.tiltaksoversikt.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of an import: a name, an affiliation, or both, from a day on; or the end of an organisation. */
@Schema(name = "OrganisationImportRow")
record ImportRow(
        String code,
        String orgNumber,
        @Size(max = 60) String shortName,
        LocalDate validFrom,
        LocalDate validTo,
        @Size(max = NamePeriod.LONGEST) String nameNb,
        @Size(max = NamePeriod.LONGEST) String nameNn,
        @Size(max = NamePeriod.LONGEST) String nameEn,
        String ministry,
        Boolean skate,
        @Size(max = 50) List<@NotNull String> succeededBy) {

    boolean namesMinistry() {
        return code != null;
    }

    /** The organisation: a ministry's code or an agency's number. */
    String organisation() {
        return namesMinistry() ? code : orgNumber;
    }

    boolean hasName() {
        return nameNb != null;
    }

    boolean hasAffiliation() {
        return skate != null;
    }

    NamePeriod name() {
        return new NamePeriod(validFrom, nameNb, nameNn, nameEn);
    }

    AffiliationPeriod affiliation() {
        return new AffiliationPeriod(validFrom, ministry, skate);
    }

    /**
     * Whether a part would be lost: a ministry without Skate membership, a name without bokmål, an affiliation of a ministry.
     */
    boolean losesPart() {
        return (ministry != null && skate == null)
                || (nameNb == null && (nameNn != null || nameEn != null))
                || (namesMinistry() && (shortName != null || ministry != null || skate != null));
    }

    boolean saysNothing() {
        return !hasName() && !hasAffiliation() && validTo == null && shortName == null;
    }

    /** The row with only some of its parts. */
    ImportRow with(String itsShortName, boolean keepsName, boolean keepsAffiliation, LocalDate itsEnd) {
        return new ImportRow(
                code,
                orgNumber,
                itsShortName,
                keepsName || keepsAffiliation ? validFrom : null,
                itsEnd,
                keepsName ? nameNb : null,
                keepsName ? nameNn : null,
                keepsName ? nameEn : null,
                keepsAffiliation ? ministry : null,
                keepsAffiliation ? skate : null,
                itsEnd == null ? null : succeededBy);
    }
}
