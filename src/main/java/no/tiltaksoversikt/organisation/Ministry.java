package no.tiltaksoversikt.organisation;

import io.quarkus.panache.common.Parameters;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A ministry and its history, by code. The organisation number is no key: 972417858 was KMD and is KDD. Neither identifies a
 * name: KUD has kept its code and its number through two names.
 */
@Entity
@AssociationOverride(
        name = "names",
        joinTable = @JoinTable(name = "ministry_name", joinColumns = @JoinColumn(name = "code")))
public class Ministry extends Organisation {

    private static final Pattern CODE = Pattern.compile("[A-ZÆØÅ][A-ZÆØÅ0-9]{1,9}");

    @Id
    String code;

    String orgNumber;

    /** For Hibernate. */
    protected Ministry() {}

    Ministry(String code) {
        this.code = code;
    }

    /** Whether it is a valid code, known or not. */
    static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    public static Optional<Ministry> findByCode(String code) {
        return findByIdOptional(code);
    }

    static List<Ministry> existingOn(LocalDate day) {
        return list(
                "validFrom <= :day and (validTo is null or validTo >= :day) order by code",
                Parameters.with("day", day));
    }

    /** All ministries by code. */
    public static Map<String, Ministry> byCode() {
        return Ministry.<Ministry>listAll().stream().collect(Collectors.toMap(Ministry::code, Function.identity()));
    }

    @Override
    void keep(History history, boolean isShipped) {
        orgNumber = history.orgNumber();
        super.keep(history, isShipped);
    }

    @Override
    boolean matches(String query) {
        return super.matches(query) || code.equalsIgnoreCase(query.strip());
    }

    public String code() {
        return code;
    }

    @Override
    String orgNumber() {
        return orgNumber;
    }
}
