package no.tiltaksoversikt.publication.report;

import java.util.List;
import java.util.Objects;
import no.tiltaksoversikt.platform.text.XmlText;
import no.tiltaksoversikt.publication.report.ReportView.ChapterView;

/** The chapters as bookmarks, sections within their chapter, in the notation of the library that makes the PDF. */
final class Bookmarks {

    private Bookmarks() {}

    static String of(List<ChapterView> chapters) {
        var marks = new StringBuilder("<bookmarks>");
        var open = 0;
        for (var chapter : chapters) {
            for (; open >= chapter.level(); open--) {
                marks.append("</bookmark>");
            }
            var title = (Objects.toString(chapter.number(), "") + " " + chapter.title()).strip();
            marks.append("<bookmark name=\"%s\" href=\"#%s\">".formatted(XmlText.escaped(title), chapter.id()));
            open++;
        }
        return marks.append("</bookmark>".repeat(open)).append("</bookmarks>").toString();
    }
}
