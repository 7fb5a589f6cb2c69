package no.tiltaksoversikt.review.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.tiltaksoversikt.submission.progress.AgencyCorrections;

/** Corrections that an agency may object to, or whose objection awaits a decision. */
@ApplicationScoped
class UnsettledCorrections implements AgencyCorrections {

    @Override
    public List<UnsettledCorrection> unsettled(int editionYear, String orgNumber) {
        return Correction.unsettledOf(editionYear, orgNumber).stream()
                .collect(Collectors.groupingBy(
                        it -> it.act, LinkedHashMap<UUID, List<Correction>>::new, Collectors.toList()))
                .values()
                .stream()
                .map(UnsettledCorrections::view)
                .toList();
    }

    private static UnsettledCorrection view(List<Correction> together) {
        var first = together.get(0);
        return new UnsettledCorrection(
                first.id,
                first.reference,
                together.stream().map(it -> it.field).toList(),
                first.reason,
                first.madeAt,
                first.objection);
    }
}
