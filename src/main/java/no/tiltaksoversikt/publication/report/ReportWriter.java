package no.tiltaksoversikt.publication.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.FigureBasis;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.CellTable;
import no.tiltaksoversikt.publication.prose.Sentence;
import no.tiltaksoversikt.publication.report.ReportOutline.Block;
import no.tiltaksoversikt.publication.report.ReportOutline.Chapter;
import no.tiltaksoversikt.publication.report.ReportView.BlockType;
import no.tiltaksoversikt.publication.report.ReportView.BlockView;
import no.tiltaksoversikt.publication.report.ReportView.ChapterView;
import no.tiltaksoversikt.publication.report.ReportView.FootnoteView;
import no.tiltaksoversikt.publication.report.ReportView.SentenceView;
import no.tiltaksoversikt.statistics.table.FigureView;

/** Writes a report by its outline. Sentences, figures and chapters without content are left out. */
final class ReportWriter {

    private final ReportMaterial material;
    private final Language language;
    /** In order of first use. Equal texts are one footnote. */
    private final List<String> footnotes = new ArrayList<>();

    private final List<ChapterView> chapters = new ArrayList<>();
    private final Map<String, Integer> figureNumbers = new LinkedHashMap<>();

    ReportWriter(ReportMaterial material, Language language) {
        this.material = material;
        this.language = language;
    }

    List<ChapterView> write(ReportOutline outline) {
        outline.chapters().stream().flatMap(this::shown).forEach(id -> figureNumbers.put(id, figureNumbers.size() + 1));
        figureNumbers.forEach((id, number) -> material.numbers().addFact("figure-" + id, String.valueOf(number)));
        var number = 0;
        for (var chapter : outline.chapters()) {
            if (write(chapter, 1, chapter.numbered() ? String.valueOf(number + 1) : null, true) && chapter.numbered()) {
                number++;
            }
        }
        return List.copyOf(chapters);
    }

    /** The ids of the figures of a chapter and its sections. A report numbers its figures itself, since it may lack some. */
    private Stream<String> shown(Chapter chapter) {
        if (!holds(chapter)) {
            return Stream.empty();
        }
        var own = chapter.blocks().stream()
                .flatMap(block -> block.part() == ReportOutline.Part.FIGURES
                        ? material.added().stream()
                        : Stream.ofNullable(block.figure()))
                .filter(id -> material.figure(id).isPresent());
        return Stream.concat(own, chapter.sections().stream().flatMap(this::shown));
    }

    private boolean holds(Chapter chapter) {
        return chapter.when() == null || chapter.when().holds(material.numbers());
    }

    List<FootnoteView> footnotes() {
        return footnotes.stream()
                .map(text -> new FootnoteView(footnote(text), text))
                .toList();
    }

    private int footnote(String text) {
        if (!footnotes.contains(text)) {
            footnotes.add(text);
        }
        return footnotes.indexOf(text) + 1;
    }

    /** Writes a chapter. Returns false if there is nothing in it. */
    private boolean write(Chapter chapter, int level, String number, boolean outerHolds) {
        var holds = outerHolds && holds(chapter);
        var place = chapters.size();
        var made = holds ? chapter.blocks().stream().flatMap(this::block) : Stream.<BlockView>empty();
        var blocks = Stream.concat(made, ownWords(chapter).stream()).toList();
        var title = chapter.title(material.numbers(), language);
        chapters.add(new ChapterView(chapter.id(), level, number, title, blocks));
        var written = 0;
        for (var section : chapter.sections()) {
            if (write(section, level + 1, number == null ? null : number + "." + (written + 1), holds)) {
                written++;
            }
        }
        if (blocks.isEmpty() && written == 0) {
            chapters.remove(place);
            return false;
        }
        return true;
    }

    private Optional<BlockView> ownWords(Chapter chapter) {
        return material.sections().stream()
                .filter(section -> section.id().equals(chapter.id()))
                .findFirst()
                .map(section -> new SectionText(section.text().in(language), material.numbers(), language))
                .map(SectionText::said)
                .map(said -> SectionText.view(
                        said,
                        withFootnotes(said, isPublicOnly(said) ? List.of("public-only-own") : List.of())
                                .footnotes()))
                .map(words -> new BlockView(BlockType.SECTION, List.of(), null, null, null, List.of(), words));
    }

    private Stream<BlockView> block(Block block) {
        if (block.figure() != null) {
            return figures(List.of(block.figure()));
        }
        if (block.part() != null) {
            return part(block.part());
        }
        return block.list() == null
                ? sentences(BlockType.PARAGRAPH, said(block.paragraph()))
                : sentences(BlockType.LIST, said(block.list()));
    }

    private Stream<BlockView> figures(List<String> ids) {
        return ids.stream().flatMap(id -> material.figure(id).stream()).map(this::figure);
    }

    private Stream<BlockView> part(ReportOutline.Part part) {
        return switch (part) {
            case CHANGES -> sentences(BlockType.LIST, plain(material.changes()));
            case NOTES -> sentences(BlockType.LIST, plain(material.notes()));
            case FIGURES -> figures(material.added());
            case SOURCES ->
                Stream.of(new BlockView(BlockType.LINKS, List.of(), null, null, null, material.sources(), null));
            case QUESTIONNAIRE -> Stream.of(BlockView.of(BlockType.QUESTIONNAIRE, List.of()));
        };
    }

    private static List<SentenceView> plain(List<String> texts) {
        return texts.stream().map(text -> new SentenceView(text, List.of())).toList();
    }

    private static Stream<BlockView> sentences(BlockType type, List<SentenceView> sentences) {
        return sentences.isEmpty() ? Stream.empty() : Stream.of(BlockView.of(type, sentences));
    }

    private BlockView figure(FigureView figure) {
        var table = CellTable.of(figure.statistics(), figure.beside(), language);
        return new BlockView(
                BlockType.FIGURE, List.of(), figureNumbers.get(figure.id()), figure, table, List.of(), null);
    }

    /** The last sentence has the footnote on the numbers of a paragraph, which are all counted as the figures count or none. */
    private List<SentenceView> said(List<Sentence> sentences) {
        var said = sentences.stream()
                .flatMap(sentence -> sentence.say(material.numbers(), language).stream())
                .toList();
        var isPublicOnly = said.stream().anyMatch(this::isPublicOnly);
        return IntStream.range(0, said.size())
                .mapToObj(place -> withFootnotes(
                        said.get(place), isPublicOnly && place == said.size() - 1 ? List.of("public-only") : List.of()))
                .toList();
    }

    /** Whether it has a number that leaves out exempt measures, which the figures count. */
    private boolean isPublicOnly(Sentence.Said said) {
        return material.edition().figureBasis() == FigureBasis.ALL
                && said.names().stream().anyMatch(material.numbers()::isFree);
    }

    private SentenceView withFootnotes(Sentence.Said said, List<String> more) {
        var texts = new ArrayList<String>();
        Stream.concat(said.notes().stream(), more.stream()).forEach(id -> note(id).ifPresent(texts::add));
        texts.addAll(said.comparisons());
        return new SentenceView(
                said.text(),
                texts.stream().map(this::footnote).distinct().sorted().toList());
    }

    private Optional<String> note(String id) {
        return Optional.ofNullable(ReportOutline.report().notes().get(id))
                .orElseThrow(() -> new IllegalArgumentException("There is no note " + id))
                .say(material.numbers(), language)
                .map(Sentence.Said::text);
    }
}
