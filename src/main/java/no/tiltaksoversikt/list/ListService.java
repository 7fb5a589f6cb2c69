package no.tiltaksoversikt.list;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.mapping.MappingCheck;
import no.tiltaksoversikt.list.mapping.MappingProposer;
import no.tiltaksoversikt.list.reading.ListMeasures;
import no.tiltaksoversikt.list.reading.TableReader;
import no.tiltaksoversikt.list.sheet.ListFile;
import no.tiltaksoversikt.list.value.NoteKind;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.submission.SubmissionQuery;
import no.tiltaksoversikt.submission.SubmissionReceipt.Outcome;
import no.tiltaksoversikt.submission.SubmissionReceipt.SubmissionState;
import no.tiltaksoversikt.submission.SubmissionService;
import no.tiltaksoversikt.submission.WriteContext;
import no.tiltaksoversikt.submission.lineage.PrefillQuery;
import no.tiltaksoversikt.validation.ValidationContextLoader;
import no.tiltaksoversikt.validation.body.SubmissionReader;
import no.tiltaksoversikt.validation.rule.ValidationEngine;

/** Reads an agency's list, and submits the resulting body like any other. */
@ApplicationScoped
class ListService {

    private final MappingStore mappings;
    private final ValidationContextLoader contexts;
    private final ValidationEngine engine;
    private final PrefillQuery prefill;
    private final SubmissionQuery answers;
    private final SubmissionService submissions;

    ListService(
            MappingStore mappings,
            ValidationContextLoader contexts,
            ValidationEngine engine,
            PrefillQuery prefill,
            SubmissionQuery answers,
            SubmissionService submissions) {
        this.mappings = mappings;
        this.contexts = contexts;
        this.engine = engine;
        this.prefill = prefill;
        this.answers = answers;
        this.submissions = submissions;
    }

    /**
     * Reads a list.
     *
     * @param isToBeStored whether the mapping must come from the agency, sent now or used before. One used before must leave
     *     out no column on what is exempt from public access; otherwise a problem 422
     */
    ReadList read(int year, String agency, ListFile file, Optional<ListMapping> given, boolean isToBeStored) {
        var edition = Edition.getByYear(year);
        var vocabulary = contexts.vocabulary(edition);
        var said = given.orElse(ListMapping.NONE);
        var last = mappings.last(year, agency);
        var proposer = new MappingProposer(vocabulary.asked(), year, last, file.sheets(), said);
        var mapped = proposer.main();
        var check = new MappingCheck(vocabulary, proposer);
        check.checkSheets(said, file.sheets());
        var isGiven = given.isPresent() && (isToBeStored || !said.columns().isEmpty());
        var kept = isGiven ? Optional.<ListMapping>empty() : check.kept(last);
        var measures = new ListMeasures();
        var proposal = proposer.propose();
        var mapping =
                isGiven ? check.resolve(said) : kept.orElse(proposal.mapping()).with(said);
        proposal.unread(mapping).forEach((column, field) -> {
            if (!isGiven || ListMapping.EXEMPTING.contains(field)) {
                measures.tellOfColumn(NoteKind.COLUMN_LEFT_OUT, mapped, column, field);
            }
        });
        if (!isGiven && kept.isEmpty()) {
            proposal.guessed()
                    .forEach((column, field) -> measures.tellOfColumn(NoteKind.COLUMN_GUESSED, mapped, column, field));
        }
        var references = mapping.has(ListMapping.REFERENCE) ? Map.<String, String>of() : references(year, agency);
        new TableReader(proposer, check, vocabulary, agency, references, measures).read(mapping);
        if (isToBeStored && !isGiven && (kept.isEmpty() || measures.leavesOut(ListMapping.EXEMPTING))) {
            throw new Problem(ProblemType.LIST_MAPPING_MISSING);
        }
        var reported = SubmissionReader.read(measures.body(), vocabulary);
        return new ReadList(
                vocabulary.asked(),
                mapped,
                mapping,
                isGiven ? ListView.Origin.GIVEN : kept.isPresent() ? ListView.Origin.KEPT : ListView.Origin.PROPOSED,
                measures,
                engine.validate(contexts.of(edition, agency, reported), reported));
    }

    /** Submits the measures of a list, and keeps its mapping. */
    @Transactional
    public Outcome store(WriteContext context, ReadList list, SubmissionState state, String ifMatch) {
        var body = list.measures().body().toString().getBytes(StandardCharsets.UTF_8);
        var outcome = submissions.replace(context, state, body, ifMatch);
        mappings.keep(context.editionYear(), context.orgNumber(), list.mapping(), context.now());
        return outcome;
    }

    /** The references that the agency's measures have now, or had last, by name. A name of several measures is left out. */
    private Map<String, String> references(int year, String agency) {
        var references = byName(prefill.read(year, agency, Language.NB).measures());
        references.putAll(byName(answers.measures(year, agency)));
        references.values().removeIf(String::isEmpty);
        return references;
    }

    private static Map<String, String> byName(Iterable<JsonNode> measures) {
        var byName = new HashMap<String, String>();
        measures.forEach(measure -> byName.merge(
                NormalText.key(measure.path("name").asText()),
                measure.path(ListMapping.REFERENCE).asText(),
                (one, other) -> ""));
        return byName;
    }
}
