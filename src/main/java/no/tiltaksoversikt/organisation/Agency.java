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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A state agency and its history; the key is its organisation number. */
@Entity
public class Agency extends PanacheEntityBase {

    @Id
    String orgNumber;

    String shortName;
    LocalDate validFrom;
    LocalDate validTo;
    String[] succeededBy;

    /** As the service was delivered with it; false as soon as the directorate has changed it. */
    boolean shipped;

    /** What a delivery says of the time until this day is not taken; null where it is. */
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

    /** Where an agency belonged on a day; the ministry is null for the courts. */
    public record Affiliation(String ministry, boolean skate) {}

    public static Optional<Agency> findByOrgNumber(String orgNumber) {
        return findByIdOptional(orgNumber);
    }

    /** Those of the agencies that there are, by organisation number. */
    public static Map<String, Agency> byOrgNumbers(Collection<String> orgNumbers) {
        return Agency.<Agency>list("orgNumber in ?1", orgNumbers).stream()
                .collect(Collectors.toMap(Agency::orgNumber, Function.identity()));
    }

    /** The histories of all agencies, by organisation number. */
    static Map<String, AgencyHistory> histories() {
        return Agency.<Agency>listAll().stream().collect(Collectors.toMap(agency -> agency.orgNumber, Agency::history));
    }

    static List<Agency> existingOn(LocalDate day) {
        return list("validFrom <= :day and (validTo is null or validTo >= :day)", Parameters.with("day", day));
    }

    /** Takes on a whole history. */
    final void record(AgencyHistory history) {
        shortName = history.shortName();
        validFrom = history.validFrom();
        validTo = history.validTo();
        succeededBy = history.succeededBy().toArray(String[]::new);
        names.clear();
        names.addAll(history.names());
        affiliations.clear();
        affiliations.addAll(history.affiliations());
    }

    /** What a row of a delivery adds: what begins later than the history does, or is not known; empty where there is nothing. */
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

    /** The name on a day; before the first day the first name, after the last day the last one. */
    public OrganisationName nameOn(LocalDate day) {
        return Period.near(names, day).name();
    }

    /** Where it belonged on a day; before the first day as on that, after the last day as on that. */
    public Affiliation affiliationOn(LocalDate day) {
        var affiliation = Period.near(affiliations, day);
        return new Affiliation(affiliation.ministry(), affiliation.skate());
    }

    /** Whether a name that it has or had, its short name or its number matches what is searched for. */
    boolean matches(String query) {
        var wanted = query.strip().toLowerCase(Locale.ROOT);
        var texts = Stream.concat(Stream.ofNullable(shortName), names.stream().flatMap(NamePeriod::spellings));
        return orgNumber.startsWith(wanted)
                || texts.anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    public String orgNumber() {
        return orgNumber;
    }

    /** The last day; empty while no end is known. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /** The agencies that have taken over its tasks, by organisation number. */
    public List<String> succeededBy() {
        return List.of(succeededBy);
    }
}
