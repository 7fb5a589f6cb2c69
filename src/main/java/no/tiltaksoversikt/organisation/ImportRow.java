package no.tiltaksoversikt.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of an import: a name or an affiliation from a day on, both, or the end of an organisation. */
@Schema(
        name = "OrganisationImportRow",
        description =
                "A name (`nameNb`) or an affiliation (`skate`) from a day on, both, or the end of an organisation "
                        + "(`validTo`). A row with a code is a ministry's, any other an agency's.")
record ImportRow(
        @Schema(nullable = true, description = "A ministry's code; an agency has none.", examples = "NFD")
        String code,

        @Schema(required = true, description = "Nine digits, modulus 11.", examples = "974760673")
        String orgNumber,

        @Schema(nullable = true, maxLength = 60, description = "An agency's short name, now.") @Size(max = 60)
        String shortName,

        @Schema(
                nullable = true,
                implementation = String.class,
                format = "date",
                description = "The first day of the name or affiliation in this row.",
                examples = "2027-01-01")
        LocalDate validFrom,

        @Schema(
                nullable = true,
                implementation = String.class,
                format = "date",
                description = "The organisation's last day; in any of its rows.")
        LocalDate validTo,

        @Schema(nullable = true, maxLength = NamePeriod.LONGEST, description = "The name in bokmål.")
        @Size(max = NamePeriod.LONGEST)
        String nameNb,

        @Schema(nullable = true, maxLength = NamePeriod.LONGEST, description = "The name in nynorsk.")
        @Size(max = NamePeriod.LONGEST)
        String nameNn,

        @Schema(nullable = true, maxLength = NamePeriod.LONGEST, description = "The name in English.")
        @Size(max = NamePeriod.LONGEST)
        String nameEn,

        @Schema(
                nullable = true,
                description = "The code of an agency's ministry; empty for the courts. Counts where `skate` is given.",
                examples = "NFD")
        String ministry,

        @Schema(
                nullable = true,
                implementation = Boolean.class,
                description = "Member of Skate; given where the row has an affiliation.")
        Boolean skate,

        @Schema(
                nullable = true,
                description =
                        "Who has taken over: codes of ministries, organisation numbers of agencies. In CSV separated "
                                + "by spaces.")
        @Size(max = 50)
        List<@NotNull String> succeededBy) {

    boolean isOfMinistry() {
        return code != null;
    }

    /** What it is about: a ministry's code or an agency's number. */
    String organisation() {
        return isOfMinistry() ? code : orgNumber;
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

    boolean saysNothing() {
        return !hasName() && !hasAffiliation() && validTo == null && shortName == null;
    }

    /** A part of the row. */
    ImportRow with(String itsShortName, boolean itsName, boolean itsAffiliation, LocalDate itsEnd) {
        return new ImportRow(
                code,
                orgNumber,
                itsShortName,
                itsName || itsAffiliation ? validFrom : null,
                itsEnd,
                itsName ? nameNb : null,
                itsName ? nameNn : null,
                itsName ? nameEn : null,
                itsAffiliation ? ministry : null,
                itsAffiliation ? skate : null,
                itsEnd == null ? null : succeededBy);
    }
}
