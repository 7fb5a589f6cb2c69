package no.tiltaksoversikt.organisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * A ministry and its history, by code. The organisation number is no key: 972417858 was KMD and is KDD. Neither identifies a
 * name: KUD has kept its code and its number through two names.
 */
@Entity
public class Ministry extends PanacheEntityBase {

    @Id
    String code;

    String orgNumber;
    LocalDate validFrom;
    LocalDate validTo;
    String[] succeededBy;

    /** False as soon as the directorate has changed the ministry. */
    boolean shipped;

    /** Until this day, shipped data are not applied; null for no such day. */
    LocalDate settledUntil;

    @ElementCollection
    @CollectionTable(name = "ministry_name", joinColumns = @JoinColumn(name = "code"))
    @OrderBy("validFrom")
    @Fetch(FetchMode.SUBSELECT)
    List<NamePeriod> names = new ArrayList<>();

    /** For Hibernate. */
    protected Ministry() {}

    Ministry(String code) {
        this.code = code;
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

    /** The histories of all ministries, by code. */
    static Map<String, MinistryHistory> histories() {
        return Ministry.<Ministry>listAll().stream().collect(Collectors.toMap(Ministry::code, Ministry::history));
    }

    /** Stores a checked history instead of the present one, in the caller's transaction. */
    final void keep(MinistryHistory history, boolean isShipped) {
        orgNumber = history.orgNumber();
        validFrom = history.validFrom();
        validTo = history.validTo();
        succeededBy = history.succeededBy().toArray(String[]::new);
        names.clear();
        names.addAll(history.names());
        shipped = isShipped;
        persist();
    }

    /** The part of a shipped row that is new: unknown, or beginning later than the history; empty if nothing is. */
    Optional<ImportRow> news(ImportRow row) {
        if (!shipped) {
            return Optional.empty();
        }
        var isNewName = row.hasName() && Period.isNews(row.validFrom(), names, settledUntil);
        var news = row.with(null, isNewName, false, validTo == null ? row.validTo() : null);
        return news.saysNothing() ? Optional.empty() : Optional.of(news);
    }

    MinistryHistory history() {
        return new MinistryHistory(orgNumber, List.copyOf(names), validFrom, validTo, List.of(succeededBy), null);
    }

    public boolean existsOn(LocalDate day) {
        return Period.covers(validFrom, validTo, day);
    }

    /** The name on a day; before the first period the first name, after the last day the last one. */
    public OrganisationName nameOn(LocalDate day) {
        return Period.near(names, day).name();
    }

    boolean matches(String query) {
        var wanted = query.strip().toLowerCase(Locale.ROOT);
        return orgNumber.startsWith(wanted)
                || code.toLowerCase(Locale.ROOT).equals(wanted)
                || names.stream().flatMap(NamePeriod::spellings).anyMatch(name -> name.toLowerCase(Locale.ROOT)
                        .contains(wanted));
    }

    public String code() {
        return code;
    }
}
