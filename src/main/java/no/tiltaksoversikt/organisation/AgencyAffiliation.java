package no.tiltaksoversikt.organisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** Which ministry an agency belongs to in a period. */
@Entity
@Immutable
@IdClass(AgencyAffiliation.Key.class)
public class AgencyAffiliation extends PanacheEntityBase {

    /** The agency and the first day. */
    public record Key(String agency, LocalDate validFrom) implements Serializable {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "org_number")
    Agency agency;

    @Id
    LocalDate validFrom;

    LocalDate validTo;
    String ministryCode;

    static List<AgencyAffiliation> validOn(LocalDate date) {
        return list(
                "from AgencyAffiliation f join fetch f.agency "
                        + "where f.validFrom <= :date and (f.validTo is null or f.validTo >= :date)",
                Parameters.with("date", date));
    }

    static Optional<AgencyAffiliation> findByAgencyOn(String orgNumber, LocalDate date) {
        return find(
                        "from AgencyAffiliation f join fetch f.agency where f.agency.orgNumber = :orgNumber "
                                + "and f.validFrom <= :date and (f.validTo is null or f.validTo >= :date)",
                        Parameters.with("orgNumber", orgNumber).and("date", date))
                .firstResultOptional();
    }
}
