package no.tiltaksoversikt.list;

import jakarta.enterprise.context.ApplicationScoped;
import no.tiltaksoversikt.list.sheet.ListFile;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.submission.ReceiptView;
import no.tiltaksoversikt.submission.SubmissionReceipt;
import no.tiltaksoversikt.validation.ValidationReportView;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;

/** Makes the API's answers about a list. */
@ApplicationScoped
class ListPresenter {

    private final RuleCatalogue rules;
    private final RequestLanguage language;

    ListPresenter(RuleCatalogue rules, RequestLanguage language) {
        this.rules = rules;
        this.language = language;
    }

    /** The answer; {@code receipt} is null if nothing was stored. */
    ListView view(ListFile file, ReadList list, SubmissionReceipt receipt, int maxFindings) {
        return ListView.of(
                file,
                list,
                report(list, language.get(), maxFindings),
                receipt == null ? null : ReceiptView.of(receipt, language.get(), rules, maxFindings));
    }

    /** Throws a problem 422 with the report if an invalid list is to be submitted. */
    void requireValid(ReadList list, boolean isSubmission, int maxFindings) {
        if (isSubmission && !list.isValid()) {
            var report = report(list, language.get(), 0);
            throw new Problem(ProblemType.SUBMISSION_INVALID)
                    .with("errors", report.counts().error())
                    .with("warnings", list.report().unacknowledgedWarnings())
                    .withMember("report", in -> report(list, in, maxFindings));
        }
    }

    private ListReport report(ReadList list, Language in, int maxFindings) {
        var own = list.measures().findings().size();
        // A list with many wrong answers still shows how it was read, and the other way round.
        var shown = Math.min(
                own,
                Math.max(maxFindings / 2, maxFindings - list.report().findings().size()));
        var texts = new FindingTexts(list.asked(), list.measures(), in);
        var dryRun = ValidationReportView.of(list.report(), in, rules, maxFindings - shown, texts::words);
        return new ListFindings(list, texts, in).report(dryRun, shown);
    }

    /** The entity tag of the submission. */
    String tag(SubmissionReceipt receipt) {
        return EntityTags.quote(receipt.id() + "-" + language.get().tag());
    }
}
