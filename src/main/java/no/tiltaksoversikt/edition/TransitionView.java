package no.tiltaksoversikt.edition;

import java.util.List;
import java.util.function.Function;
import no.tiltaksoversikt.edition.TransitionConcern.ConcernedSection;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a transition, a revision, or a dry run of one, as the API shows it. */
@Schema(name = "TransitionReport")
public record TransitionView(
        EditionState from,
        EditionState to,
        boolean dryRun,
        boolean acknowledgementRequired,
        List<ConcernView> concerns) {

    @Schema(name = "TransitionConcern")
    record ConcernView(
            TransitionConcern.Kind what,
            long count,
            List<ConcernedAgency> agencies,
            List<String> measures,
            List<ConcernedSection> sections) {}

    /** An agency and the number of its occurrences. */
    @Schema(name = "ConcernedAgency")
    record ConcernedAgency(String orgNumber, String name, long count) {}

    public static TransitionView of(TransitionReport report, boolean dryRun, Language language) {
        return new TransitionView(
                report.from(),
                report.to(),
                dryRun,
                report.asksForAcknowledgement(),
                report.concerns().stream()
                        .map(it -> view(it, agency -> report.names().get(agency).in(language)))
                        .toList());
    }

    private static ConcernView view(TransitionConcern concern, Function<String, String> name) {
        return new ConcernView(
                concern.kind(),
                concern.count(),
                concern.byAgency().entrySet().stream()
                        .map(it -> new ConcernedAgency(it.getKey(), name.apply(it.getKey()), it.getValue()))
                        .toList(),
                concern.measures(),
                concern.sections());
    }
}
