package no.tiltaksoversikt.measure;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.EditionContent;
import no.tiltaksoversikt.platform.json.CanonicalJson;

/** What an edition must know of its measures. */
@ApplicationScoped
class MeasureContent implements EditionContent {

    /** The hash of the array of public measures, ordered by agency and reference. */
    @Override
    public String publicHash(int editionYear) {
        List<Measure> measures = Measure.list(
                "editionYear = :year and answers.publishable = true order by orgNumber, reference",
                Parameters.with("year", editionYear));
        return CanonicalJson.sha256(
                measures.stream().map(MeasureContent::publicAnswers).toList());
    }

    @Override
    public long exemptMeasures(int editionYear) {
        return Measure.count(
                "editionYear = :year and answers.publishable = false", Parameters.with("year", editionYear));
    }

    private static Map<String, Object> publicAnswers(Measure measure) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("agency", measure.orgNumber);
        shown.put("reference", measure.reference);
        shown.putAll(measure.answers.publicOnly().byName());
        return shown;
    }
}
