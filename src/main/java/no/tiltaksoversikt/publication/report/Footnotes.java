package no.tiltaksoversikt.publication.report;

import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.publication.report.ReportView.FootnoteView;

/** The footnotes of a report in order of first use. Equal texts are one footnote. */
final class Footnotes {

    private final List<String> texts = new ArrayList<>();

    int number(String text) {
        if (!texts.contains(text)) {
            texts.add(text);
        }
        return texts.indexOf(text) + 1;
    }

    List<FootnoteView> list() {
        return texts.stream().map(text -> new FootnoteView(number(text), text)).toList();
    }
}
