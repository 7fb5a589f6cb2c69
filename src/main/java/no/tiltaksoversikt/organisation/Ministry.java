package no.tiltaksoversikt.organisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.platform.text.Language;
import org.hibernate.annotations.Immutable;

/** A ministry under the name and code that it had in a period. */
@Entity
@Immutable
public class Ministry extends PanacheEntityBase {

    @Id
    String code;

    String orgNumber;
    String nameNb;
    String nameNn;
    String nameEn;
    LocalDate validFrom;
    LocalDate validTo;

    public static Optional<Ministry> findByCode(String code) {
        return findByIdOptional(code);
    }

    /** By code. */
    public static List<Ministry> allByCode() {
        return list("order by code");
    }

    static List<Ministry> validOn(LocalDate date) {
        return list(
                "validFrom <= :date and (validTo is null or validTo >= :date) order by code",
                Parameters.with("date", date));
    }

    public String code() {
        return code;
    }

    /** The name; where it has none in the language, the one in bokmål. */
    public String name(Language language) {
        return RegisteredName.in(language, nameNb, nameNn, nameEn);
    }
}
