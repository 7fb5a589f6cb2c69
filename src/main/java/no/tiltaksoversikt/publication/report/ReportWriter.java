package no.tiltaksoversikt.publication.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ReportMaterial material;
    private final Language language;
    private final ObjectMapper mapper;
    private final Footnotes footnotes = new Footnotes();
    private final List<ChapterView> chapters = new ArrayList<>();

    ReportWriter(ReportMaterial material, Language language, ObjectMapper mapper) {
        this.material = material;
        this.language = language;
        this.mapper = mapper;
    }

    List<ChapterView> write(ReportOutline outline) {
        var number = 0;
        for (var chapter : outline.chapters()) {
            if (write(chapter, 1, chapter.numbered() ? String.valueOf(number + 1) : null, true) && chapter.numbered()) {
                number++;
            }
        }
        return List.copyOf(chapters);
    }

    List<FootnoteView> footnotes() {
        return footnotes.list();
    }

    /** Writes a chapter. Returns false if there is nothing in it. */
    private boolean write(Chapter chapter, int level, String number, boolean outerHolds) {
        var holds = outerHolds && (chapter.when() == null || chapter.when().holds(material.numbers()));
        var place = chapters.size();
        var made = holds ? chapter.blocks().stream().flatMap(this::block) : Stream.<BlockView>empty();
        var blocks = Stream.concat(made, ownWords(chapter).stream()).toList();
        chapters.add(
                new ChapterView(chapter.id(), level, number, chapter.title().in(language), blocks));
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
                .map(said -> SectionText.view(said, withFootnotes(said).footnotes()))
                .map(words -> new BlockView(BlockType.SECTION, List.of(), null, null, List.of(), words));
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
            case SOURCES -> Stream.of(new BlockView(BlockType.LINKS, List.of(), null, null, material.sources(), null));
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
        var table = CellTable.of(mapper.convertValue(figure, OBJECT), language);
        return new BlockView(BlockType.FIGURE, List.of(), figure, table, List.of(), null);
    }

    private List<SentenceView> said(List<Sentence> sentences) {
        return sentences.stream()
                .flatMap(sentence -> sentence.say(material.numbers(), language).stream())
                .map(this::withFootnotes)
                .toList();
    }

    private SentenceView withFootnotes(Sentence.Said said) {
        var texts = new ArrayList<String>();
        said.notes().forEach(id -> note(id).ifPresent(texts::add));
        texts.addAll(said.comparisons());
        if (material.edition().figureBasis() == FigureBasis.ALL
                && said.names().stream().anyMatch(ReportNumbers::isFree)) {
            note("public-only").ifPresent(texts::add);
        }
        return new SentenceView(
                said.text(),
                texts.stream().map(footnotes::number).distinct().sorted().toList());
    }

    private Optional<String> note(String id) {
        return Optional.ofNullable(ReportOutline.report().notes().get(id))
                .orElseThrow(() -> new IllegalArgumentException("There is no note " + id))
                .say(material.numbers(), language)
                .map(Sentence.Said::text);
    }
}
