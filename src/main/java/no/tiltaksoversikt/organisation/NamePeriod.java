package no.tiltaksoversikt.organisation;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organisation is called from a day on. */
@Embeddable
@Schema(name = "OrganisationName", description = "What an organisation is called from a day on, until its next name.")
record NamePeriod(
        @Schema(description = "The first day; may be left out of the first name.", examples = "2020-01-01")
        LocalDate validFrom,

        @Schema(required = true, minLength = 1, maxLength = NamePeriod.LONGEST, description = "In bokmål.")
        @NotBlank
        @Size(max = NamePeriod.LONGEST)
        String nb,

        @Schema(
                nullable = true,
                maxLength = NamePeriod.LONGEST,
                description = "In nynorsk; null where it is not known.")
        @Size(min = 1, max = NamePeriod.LONGEST)
        String nn,

        @Schema(
                nullable = true,
                maxLength = NamePeriod.LONGEST,
                description = "In English; null where it is not known.")
        @Size(min = 1, max = NamePeriod.LONGEST)
        String en)
        implements Period {

    static final int LONGEST = 300;

    NamePeriod from(LocalDate day) {
        return new NamePeriod(day, nb, nn, en);
    }

    OrganisationName name() {
        return new OrganisationName(nb, nn, en);
    }

    Stream<String> spellings() {
        return Stream.of(nb, nn, en).filter(spelling -> spelling != null);
    }
}
