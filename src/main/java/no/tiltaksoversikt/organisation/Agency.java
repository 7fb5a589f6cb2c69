package no.tiltaksoversikt.organisation;

import io.quarkus.panache.common.Parameters;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.text.NormalText;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A state agency and its history, by organisation number. */
@Entity
@AssociationOverride(
        name = "names",
        joinTable = @JoinTable(name = "agency_name", joinColumns = @JoinColumn(name = "org_number")))
public class Agency extends Organisation {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{9}");
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int MODULUS = 11;

    @Id
    String orgNumber;

    String shortName;

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

    /**
     * Whether it is a valid organisation number, known or not: eight digits and a control digit
     * (Brønnøysundregistrene).
     */
    public static boolean isOrgNumber(String number) {
        if (number == null || !NUMBER.matcher(number).matches()) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return (MODULUS - sum % MODULUS) % MODULUS == Character.digit(number.charAt(WEIGHTS.length), 10);
    }

    public static Optional<Agency> findByOrgNumber(String orgNumber) {
        return findByIdOptional(orgNumber);
    }

    /** The existing agencies among these, by organisation number. */
    public static Map<String, Agency> byOrgNumbers(Collection<String> orgNumbers) {
        return Agency.<Agency>list("orgNumber in ?1", orgNumbers).stream()
                .collect(Collectors.toMap(Agency::orgNumber, Function.identity()));
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

    @Override
    void keep(History history, boolean isShipped) {
        shortName = history.shortName();
        affiliations.clear();
        affiliations.addAll(history.affiliations());
        super.keep(history, isShipped);
    }

    public boolean hasEndedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    /** The affiliation on a day; before the first period the first one, after the last day the last one. */
    public Affiliation affiliationOn(LocalDate day) {
        var affiliation = Period.near(affiliations, day);
        return new Affiliation(affiliation.ministry(), affiliation.skate());
    }

    @Override
    public String orgNumber() {
        return orgNumber;
    }

    @Override
    String shortName() {
        return shortName;
    }

    @Override
    List<AffiliationPeriod> affiliations() {
        return affiliations;
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
