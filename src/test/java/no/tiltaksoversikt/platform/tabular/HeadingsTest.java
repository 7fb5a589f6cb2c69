package no.tiltaksoversikt.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingsTest {

    @Test
    void no_title_stands_twice() {
        var columns = List.of(
                new Column("a", "Kostnad", Column.Type.TEXT),
                new Column("b", "Fase", Column.Type.TEXT),
                new Column("c", "Kostnad", Column.Type.TEXT));

        assertThat(Headings.LABELS.of(columns)).containsExactly("Kostnad (a)", "Fase", "Kostnad (c)");
        assertThat(Headings.NAMES.of(columns)).containsExactly("a", "b", "c");
    }
}
