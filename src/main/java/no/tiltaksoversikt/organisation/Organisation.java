package no.tiltaksoversikt.organisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A ministry or an agency. Its key is the ministry's code or the agency's organisation number; no code is a number. */
@MappedSuperclass
abstract class Organisation extends PanacheEntityBase {

    LocalDate validFrom;
    LocalDate validTo;
    String[] succeededBy;

    /** False as soon as the directorate has changed the organisation. */
    boolean shipped;

    /** Until this day, shipped data are not applied; null for no such day. */
    LocalDate settledUntil;

    @ElementCollection
    @OrderBy("validFrom")
    @Fetch(FetchMode.SUBSELECT)
    List<NamePeriod> names = new ArrayList<>();

    static Optional<Organisation> findByKey(String key) {
        return Ministry.isCode(key) ? Ministry.findByIdOptional(key) : Agency.findByIdOptional(key);
    }

    /** A new organisation, which has no history yet. */
    static Organisation of(String key) {
        return Ministry.isCode(key) ? new Ministry(key) : new Agency(key);
    }

    /** All ministries and agencies by key. */
    static Map<String, Organisation> byKey() {
        var all = new HashMap<String, Organisation>(Ministry.byCode());
        Agency.<Agency>listAll().forEach(agency -> all.put(agency.orgNumber, agency));
        return all;
    }

    /** The histories of all ministries and agencies by key. */
    static Map<String, History> histories() {
        var histories = new HashMap<String, History>();
        byKey().forEach((key, organisation) -> histories.put(key, organisation.history()));
        return histories;
    }

    abstract String orgNumber();

    /** Null for a ministry. */
    String shortName() {
        return null;
    }

    /** Empty for a ministry. */
    List<AffiliationPeriod> affiliations() {
        return List.of();
    }

    /** Stores a checked history instead of the present one, in the caller's transaction. */
    void keep(History history, boolean isShipped) {
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
        var isNewAffiliation = row.hasAffiliation()
                && !affiliations().isEmpty()
                && Period.isNews(row.validFrom(), affiliations(), settledUntil);
        var news = row.with(
                shortName() == null ? row.shortName() : null,
                isNewName,
                isNewAffiliation,
                validTo == null ? row.validTo() : null);
        return news.saysNothing() ? Optional.empty() : Optional.of(news);
    }

    History history() {
        return new History(
                orgNumber(),
                shortName(),
                List.copyOf(names),
                List.copyOf(affiliations()),
                validFrom,
                validTo,
                List.of(succeededBy));
    }

    public boolean existsOn(LocalDate day) {
        return Period.covers(validFrom, validTo, day);
    }

    /** The name on a day; before the first period the first name, after the last day the last one. */
    public OrganisationName nameOn(LocalDate day) {
        return Period.near(names, day).name();
    }

    /** Whether a present or former name, the short name or the number matches a search. */
    boolean matches(String query) {
        var wanted = query.strip().toLowerCase(Locale.ROOT);
        return orgNumber().startsWith(wanted)
                || texts().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    Stream<String> texts() {
        return Stream.concat(Stream.ofNullable(shortName()), names.stream().flatMap(NamePeriod::spellings));
    }
}
