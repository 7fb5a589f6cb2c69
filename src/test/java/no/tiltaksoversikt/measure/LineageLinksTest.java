package no.tiltaksoversikt.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.measure.LineageEvent.Kind;
import no.tiltaksoversikt.measure.LineageLinks.Past;
import no.tiltaksoversikt.measure.Lineages.MeasureKey;
import org.junit.jupiter.api.Test;

class LineageLinksTest {

    private static final MeasureKey HERE = new MeasureKey("111111111", "A");
    private static final MeasureKey RENAMED = new MeasureKey("111111111", "B");
    private static final MeasureKey THERE = new MeasureKey("222222222", "C");

    private static LineageEvent event(int year, MeasureKey from, Kind kind, MeasureKey to, boolean wasPublic) {
        var isMoved = kind == Kind.MOVED;
        return new LineageEvent(
                year,
                from.orgNumber(),
                from.reference(),
                kind,
                own(from),
                wasPublic,
                isMoved ? to.orgNumber() : null,
                List.of(),
                to == null ? null : to.reference(),
                null,
                Instant.EPOCH,
                from.orgNumber());
    }

    private static UUID own(MeasureKey key) {
        return MeasureId.lineageOf(key.orgNumber(), key.reference());
    }

    @Test
    void without_events_the_key_says_it_all() {
        var links = new LineageLinks(List.of());

        assertThat(links.stored(HERE)).isEqualTo(own(HERE));
        assertThat(links.past(HERE)).containsExactly(new Past(own(HERE), 0));
    }

    @Test
    void a_measure_that_moved_keeps_its_lineage_and_leaves_its_key() {
        var links = new LineageLinks(List.of(event(2030, HERE, Kind.MOVED, THERE, true)));

        assertThat(links.stored(THERE)).isEqualTo(own(HERE));
        assertThat(links.past(THERE)).containsExactly(new Past(own(HERE), 0), new Past(own(THERE), 2030));
        assertThat(links.stored(HERE)).isNotEqualTo(own(HERE));
        assertThat(links.past(HERE)).containsExactly(new Past(links.stored(HERE), 0), new Past(own(HERE), 2030));
    }

    @Test
    void what_the_public_could_not_see_leaves_no_trace_in_what_is_stored_but_is_looked_back_at() {
        var links = new LineageLinks(List.of(event(2030, HERE, Kind.MOVED, THERE, false)));

        assertThat(links.stored(THERE)).isEqualTo(own(THERE));
        assertThat(links.stored(HERE)).isEqualTo(own(HERE));
        assertThat(links.past(THERE)).contains(new Past(own(HERE), 0));
        assertThat(links.past(HERE)).doesNotContain(new Past(own(HERE), 0));
    }

    @Test
    void what_was_told_last_holds() {
        var links = new LineageLinks(List.of(
                event(2030, HERE, Kind.MOVED, THERE, true),
                event(2030, HERE, Kind.CONTINUED, RENAMED, true),
                event(2030, HERE, Kind.CONTINUED, HERE, true)));

        for (var key : List.of(HERE, RENAMED, THERE)) {
            assertThat(links.stored(key)).isEqualTo(own(key));
            assertThat(links.past(key)).containsExactly(new Past(own(key), 0));
        }
    }

    @Test
    void what_ends_or_becomes_others_leads_nowhere() {
        for (var kind : List.of(Kind.ENDED, Kind.WITHDRAWN, Kind.SPLIT, Kind.MERGED)) {
            var links = new LineageLinks(List.of(event(2030, HERE, kind, null, true)));

            assertThat(links.stored(HERE)).isEqualTo(own(HERE));
            assertThat(links.stored(RENAMED)).isEqualTo(own(RENAMED));
        }
    }

    @Test
    void a_key_that_is_left_and_used_again_and_left_again_is_a_new_measure_each_time() {
        var first = new LineageLinks(List.of(event(2030, HERE, Kind.CONTINUED, RENAMED, true)));
        var second = new LineageLinks(
                List.of(event(2030, HERE, Kind.CONTINUED, RENAMED, true), event(2032, HERE, Kind.MOVED, THERE, true)));

        assertThat(List.of(own(HERE), first.stored(HERE), second.stored(HERE))).doesNotHaveDuplicates();
    }
}
