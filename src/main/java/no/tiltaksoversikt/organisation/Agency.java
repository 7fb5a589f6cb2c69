package no.tiltaksoversikt.organisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.text.Language;
import org.hibernate.annotations.Immutable;

/** A state agency; the key is its organisation number. */
@Entity
@Immutable
public class Agency extends PanacheEntityBase {

    @Id
    String orgNumber;

    String nameNb;
    String nameNn;
    String nameEn;
    boolean skate;

    public static Optional<Agency> findByOrgNumber(String orgNumber) {
        return findByIdOptional(orgNumber);
    }

    public static List<Agency> findByOrgNumbers(List<String> orgNumbers) {
        return list("orgNumber in ?1", orgNumbers);
    }

    boolean matches(String query) {
        var wanted = query.strip().toLowerCase(Locale.ROOT);
        return orgNumber.startsWith(wanted)
                || Stream.of(nameNb, nameNn, nameEn)
                        .filter(Objects::nonNull)
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }

    public String orgNumber() {
        return orgNumber;
    }

    /** The name; where it has none in the language, the one in bokmål. */
    public String name(Language language) {
        return RegisteredName.in(language, nameNb, nameNn, nameEn);
    }
}
