package no.tiltaksoversikt.publication.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.publication.prose.Numbers.Quantity;
import no.tiltaksoversikt.publication.prose.Reference;
import no.tiltaksoversikt.publication.prose.Sentence;
import no.tiltaksoversikt.publication.prose.Template;
import no.tiltaksoversikt.publication.report.ReportView.OwnWordsView;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text of the directorate in one language: Markdown (CommonMark) with placeholders for numbers of the edition. */
record SectionText(String markdown, ReportNumbers numbers, Language language) {

    /** In the worst case, each is a cross-tab or a comparison. */
    static final int MOST_PLACES = 100;

    private static final Pattern BRACES = Pattern.compile("\\{[^{}\\n]*}");
    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_{}\\[\\]()#+\\-.!<>|~&])");
    /** Numbers except years and those within words, such as references. */
    private static final Pattern BARE_NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}/-])(?!(?:19|20)\\d\\d(?![\\p{N}%]))\\d[\\d\\u00a0.,]*(?![\\p{L}\\p{N}])");

    /** Characters that XML, and therefore a PDF, cannot hold. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** Nested lists and quotations, which are parsed and rendered recursively. */
    private static final Pattern NESTED = Pattern.compile("(?m)^(?:[ \\t]*(?:>|[-+*]|\\d{1,9}[.)])){21}");

    private static final Text MISSING = Text.of("report", "section-missing");
    private static final String MISSING_NOTE = "missing-number";
    private static final int LOWEST_HEADING = 6;
    /** Heading levels that the report uses itself: its title and three levels of chapters. */
    private static final int CHAPTER_LEVELS = 4;

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** The kinds of mistakes in a section. */
    @Schema(name = "ReportSectionFindingKind")
    enum Kind {
        /** A placeholder that names nothing. */
        UNKNOWN_BINDING(Text.of("report", "section-unknown-binding")),
        /** A number that the edition does not have, such as a share of nothing. */
        NO_NUMBER(Text.of("report", "section-no-number")),
        /** A number of the edition before that cannot be compared. */
        COMPARISON_ACROSS_BREAK(Text.of("report", "section-comparison-across-break")),
        /** A number that would not follow the data. A justification allows it. */
        BARE_NUMBER(Text.of("report", "section-bare-number")),
        /** Pictures would be loaded from elsewhere, and HTML would be shown as text. */
        NOT_ALLOWED(Text.of("report", "section-not-allowed")),
        TOO_MANY_BINDINGS(Text.of("report", "section-too-many-bindings"));

        private final Text words;

        Kind(Text words) {
            this.words = words;
        }
    }

    /** A mistake and the words concerned. */
    record Finding(Kind kind, String words) {

        Text message() {
            return kind.words.filled(Map.of("words", words, "most", MOST_PLACES));
        }
    }

    /** The text with numbers filled in. Where one is missing, words say so. */
    Sentence.Said said() {
        var template = new Template(markdown);
        var filled = template.fill(
                numbers, language, words -> MARKUP.matcher(words).replaceAll("\\\\$1"), MISSING.in(language));
        return Sentence.said(
                template, filled, missing().findAny().isPresent() ? List.of(MISSING_NOTE) : List.of(), numbers);
    }

    /** The filled text as HTML, with headings below those of chapters. */
    static OwnWordsView view(Sentence.Said said, List<Integer> footnotes) {
        var filled = said.text();
        var document = PARSER.parse(filled);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + CHAPTER_LEVELS));
                visitChildren(heading);
            }

            @Override
            public void visit(Image image) {
                image.unlink();
            }
        });
        return new OwnWordsView(filled, HTML.render(document), footnotes);
    }

    List<Finding> findings() {
        if (NESTED.matcher(markdown).find()) {
            return List.of(new Finding(Kind.NOT_ALLOWED, "> > >"));
        }
        var places = new Template(markdown).references().toList();
        if (places.size() > MOST_PLACES) {
            return List.of(new Finding(Kind.TOO_MANY_BINDINGS, String.valueOf(places.size())));
        }
        var known = new Template(markdown).fill(numbers, language, words -> "", "");
        return Stream.of(
                        BRACES.matcher(known).results().map(place -> new Finding(Kind.UNKNOWN_BINDING, place.group())),
                        missing(),
                        inProse(PARSER.parse(known)).stream(),
                        NO_XML.matcher(HTML.render(PARSER.parse(known)))
                                .results()
                                .map(sign -> new Finding(
                                        Kind.NOT_ALLOWED,
                                        "U+%04X".formatted(sign.group().codePointAt(0)))))
                .flatMap(found -> found)
                .distinct()
                .toList();
    }

    /** The numbers that the text names and the edition lacks. */
    Stream<Finding> missing() {
        return new Template(markdown).references().flatMap(this::wrong).distinct();
    }

    private Stream<Finding> wrong(Reference reference) {
        if (reference.text(numbers, language).isPresent()) {
            return Stream.empty();
        }
        var words = reference.field() == null ? reference.name() : reference.name() + "/" + reference.field();
        var kind = reference.isFact() || !reference.isKnown()
                ? Kind.UNKNOWN_BINDING
                : reference.quantity(numbers).map(SectionText::lack).orElse(Kind.UNKNOWN_BINDING);
        return Stream.of(new Finding(kind, words));
    }

    private static Kind lack(Quantity quantity) {
        var isBroken = quantity.before() != null && quantity.before().verdict() == Verdict.BREAK;
        return isBroken ? Kind.COMPARISON_ACROSS_BREAK : Kind.NO_NUMBER;
    }

    /** Checks the visible text, without addresses of links and code. */
    private static List<Finding> inProse(Node document) {
        var found = new ArrayList<Finding>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Text text) {
                BARE_NUMBER
                        .matcher(text.getLiteral())
                        .results()
                        .forEach(number -> found.add(new Finding(Kind.BARE_NUMBER, number.group())));
            }

            @Override
            public void visit(Image image) {
                found.add(new Finding(Kind.NOT_ALLOWED, "![…](" + image.getDestination() + ")"));
            }

            @Override
            public void visit(HtmlInline tag) {
                found.add(new Finding(Kind.NOT_ALLOWED, tag.getLiteral()));
            }

            @Override
            public void visit(HtmlBlock block) {
                found.add(new Finding(
                        Kind.NOT_ALLOWED, block.getLiteral().lines().findFirst().orElse("<")));
            }
        });
        return found;
    }
}
