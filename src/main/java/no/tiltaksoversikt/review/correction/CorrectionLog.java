package no.tiltaksoversikt.review.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.security.Caller;

/**
 * The corrections that a reader may see. The directorate sees all, an agency those of its own measures. The public sees those of
 * frozen revisions, if the answer was public before the correction, is public after it, and is public now.
 */
@ApplicationScoped
public class CorrectionLog {

    private final QuestionnaireCatalogue questionnaires;

    CorrectionLog(QuestionnaireCatalogue questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** The corrections of an edition, oldest first. */
    public List<CorrectionView> of(Edition edition, Optional<Caller> caller) {
        return views(Correction.ofEdition(edition.year()).stream(), edition, caller);
    }

    /** The corrections of a measure in an edition, oldest first. */
    public List<CorrectionView> of(Edition edition, UUID measureId, Optional<Caller> caller) {
        return views(
                Correction.ofMeasure(measureId).stream().filter(it -> it.editionYear == edition.year()),
                edition,
                caller);
    }

    /** The corrections of a measure that the public may see and that hold in this state of its edition. */
    public List<CorrectionView> inForce(Edition edition, UUID measureId) {
        return views(
                Correction.ofMeasure(measureId).stream().filter(it -> it.holdsAt(edition.revision())),
                edition,
                Optional.empty());
    }

    private List<CorrectionView> views(Stream<Correction> corrections, Edition edition, Optional<Caller> caller) {
        var shown = new HashMap<UUID, Optional<Measure>>();
        return corrections
                .filter(it -> seesWhole(it, caller) || (edition.isVisible() && isOpen(it, edition, shown)))
                .map(it -> seesWhole(it, caller) ? CorrectionView.whole(it) : CorrectionView.open(it))
                .toList();
    }

    /** Whether the reader also sees what is not public. */
    private static boolean seesWhole(Correction correction, Optional<Caller> caller) {
        return caller.filter(it -> it.seesAllOf(correction.orgNumber)).isPresent();
    }

    private boolean isOpen(Correction correction, Edition edition, Map<UUID, Optional<Measure>> shown) {
        var asked = questionnaires.get(edition.questionnaire());
        return correction.isPublic
                && correction.fromRevision <= edition.revision()
                && shown.computeIfAbsent(correction.measureId, id -> whole(id, edition.revision()))
                        .filter(measure -> correction
                                .answerField(asked)
                                .filter(field -> measure.answers().isPublic(field, asked))
                                .isPresent())
                        .isPresent();
    }

    /** The corrections in force at a revision, for its manifest: all, or those that the public may see. */
    public List<Map<String, Object>> ofManifest(Edition edition, boolean complete) {
        var shown = new HashMap<UUID, Optional<Measure>>();
        return Correction.ofEdition(edition.year()).stream()
                .filter(it -> it.holdsAt(edition.revision()))
                .filter(it -> complete || isOpen(it, edition, shown))
                .map(CorrectionLog::document)
                .toList();
    }

    private static Map<String, Object> document(Correction correction) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", correction.id.toString());
        document.put("measure", correction.measureId.toString());
        document.put("agency", correction.orgNumber);
        document.put("reference", correction.reference);
        document.put("field", correction.field);
        document.put("oldValue", AnswerJson.read(correction.oldValue));
        document.put("newValue", AnswerJson.read(correction.newValue));
        document.put("reason", correction.reason);
        document.put("madeAt", correction.madeAt.toString());
        document.put("madeBy", correction.madeBy);
        document.put("revision", correction.fromRevision);
        return document;
    }

    private static Optional<Measure> whole(UUID measureId, int revision) {
        return Measure.at(measureId, revision).stream()
                .filter(Measure::forDirectorate)
                .findFirst();
    }
}
