package no.tiltaksoversikt.organisation;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.stream.Stream;

/** An organisation's name from a day on. */
@Embeddable
record NamePeriod(
        LocalDate validFrom,
        @NotBlank @Size(max = NamePeriod.LONGEST) String nb,
        @Size(min = 1, max = NamePeriod.LONGEST) String nn,
        @Size(min = 1, max = NamePeriod.LONGEST) String en)
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
