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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.text.NormalText;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A state agency and its history, by organisation number. */
@Entity
public class Agency extends PanacheEntityBase {

    @Id
    String orgNumber;

    String shortName;
    LocalDate validFrom;
    LocalDate validTo;
    String[] succeededBy;

    /** False as soon as the directorate has changed the agency. */
    boolean shipped;

    /** Until this day, shipped data are not applied; null for no such day. */
    LocalDate settledUntil;

    @ElementCollection
    @CollectionTable(name = "agency_name", joinColumns = @JoinColumn(name = "org_number"))
    @OrderBy("validFrom")
    @Fetch(FetchMode.SUBSELECT)
    List<NamePeriod> names = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "agency_affiliation", joinColumns = @JoinColumn(name = "org_number"))
    @OrderBy("validFrom")
    @Fetch(FetchMode.SUBSELECT)
    List<AffiliationPeriod> affiliations = new ArrayList<>();

    /** For Hibernate. */
    protected Agency() {}

    Agency(String orgNumber) {
        this.orgNumber = orgNumber;
    }

    /** An agency's ministry and Skate membership; {@code ministry} is null for the courts. */
    public record Affiliation(String ministry, boolean skate) {}

    /** Whether it is a valid organisation number, known or not. */
    public static boolean isOrgNumber(String number) {
        return Histories.isNumber(number);
    }

    public static Optional<Agency> findByOrgNumber(String orgNumber) {
        return findByIdOptional(orgNumber);
    }

    /** The existing agencies among these, by organisation number. */
    public static Map<String, Agency> byOrgNumbers(Collection<String> orgNumbers) {
        return Agency.<Agency>list("orgNumber in ?1", orgNumbers).stream()
                .collect(Collectors.toMap(Agency::orgNumber, Function.identity()));
    }

    /** The histories of all agencies, by organisation number. */
    static Map<String, AgencyHistory> histories() {
        return Agency.<Agency>listAll().stream().collect(Collectors.toMap(agency -> agency.orgNumber, Agency::history));
    }

    static Set<String> numbers() {
        return Agency.<Agency>streamAll().map(Agency::orgNumber).collect(Collectors.toSet());
    }

    /** The organisation numbers of all agencies by their short names and the names they have had, as texts are compared. */
    public static Map<String, Set<String>> numbersByName() {
        var numbers = new HashMap<String, Set<String>>();
        Agency.<Agency>listAll().forEach(agency -> agency.texts()
                .forEach(name -> numbers.computeIfAbsent(NormalText.key(name), any -> new HashSet<>())
                        .add(agency.orgNumber)));
        return numbers;
    }

    static List<Agency> existingOn(LocalDate day) {
        return list("validFrom <= :day and (validTo is null or validTo >= :day)", Parameters.with("day", day));
    }

    /** Stores a checked history instead of the present one, in the caller's transaction. */
    final void keep(AgencyHistory history, boolean isShipped) {
        shortName = history.shortName();
        validFrom = history.validFrom();
        validTo = history.validTo();
        succeededBy = history.succeededBy().toArray(String[]::new);
        names.clear();
        names.addAll(history.names());
        affiliations.clear();
        affiliations.addAll(history.affiliations());
        shipped = isShipped;
        persist();
    }

    /** The part of a shipped row that is new: unknown, or beginning later than the history; empty if nothing is. */
    Optional<ImportRow> news(ImportRow row) {
        if (!shipped) {
            return Optional.empty();
        }
        var isNewName = row.hasName() && Period.isNews(row.validFrom(), names, settledUntil);
        var isNewAffiliation = row.hasAffiliation() && Period.isNews(row.validFrom(), affiliations, settledUntil);
        var news = row.with(
                shortName == null ? row.shortName() : null,
                isNewName,
                isNewAffiliation,
                validTo == null ? row.validTo() : null);
        return news.saysNothing() ? Optional.empty() : Optional.of(news);
    }

    AgencyHistory history() {
        return new AgencyHistory(
                shortName,
                List.copyOf(names),
                List.copyOf(affiliations),
                validFrom,
                validTo,
                List.of(succeededBy),
                null);
    }

    public boolean existsOn(LocalDate day) {
        return Period.covers(validFrom, validTo, day);
    }

    public boolean hasEndedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    /** The name on a day; before the first period the first name, after the last day the last one. */
    public OrganisationName nameOn(LocalDate day) {
        return Period.near(names, day).name();
    }

    /** The affiliation on a day; before the first period the first one, after the last day the last one. */
    public Affiliation affiliationOn(LocalDate day) {
        var affiliation = Period.near(affiliations, day);
        return new Affiliation(affiliation.ministry(), affiliation.skate());
    }

    /** Whether a present or former name, the short name or the number matches a search. */
    boolean matches(String query) {
        var wanted = query.strip().toLowerCase(Locale.ROOT);
        return orgNumber.startsWith(wanted)
                || texts().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private Stream<String> texts() {
        return Stream.concat(Stream.ofNullable(shortName), names.stream().flatMap(NamePeriod::spellings));
    }

    public String orgNumber() {
        return orgNumber;
    }

    /** The last day; empty if no end is known. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /** The agencies that have taken over its tasks, by organisation number. */
    public List<String> succeededBy() {
        return List.of(succeededBy);
    }
}
