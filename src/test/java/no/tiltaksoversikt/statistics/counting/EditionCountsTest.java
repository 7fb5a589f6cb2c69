package no.tiltaksoversikt.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.measure.Visibility;
import no.tiltaksoversikt.platform.database.NamedSql;
import no.tiltaksoversikt.statistics.counting.EditionCounts.FrozenEdition;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.Selection;
import no.tiltaksoversikt.statistics.variable.Criterion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EditionCountsTest {

    private static final int MEASURES = 1000;
    private static final long ROOM_FOR_ONE = 100_000;
    private static final long ROOM_FOR_BOTH = 300_000;
    private static final FrozenEdition ONE = new FrozenEdition(CountingDatabase.YEAR, 1);
    private static final FrozenEdition OTHER = new FrozenEdition(CountingDatabase.OTHER_YEAR, 1);

    private static CountingDatabase database;

    private EditionCounts counts;

    @BeforeAll
    static void fill() {
        database = new CountingDatabase();
        database.store(new RandomMeasures(1).measures(CountingDatabase.YEAR, MEASURES));
        database.store(new RandomMeasures(2).measures(CountingDatabase.OTHER_YEAR, MEASURES));
        database.execute("update edition set state = 'FROZEN'");
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @AfterEach
    void stopLoading() {
        counts.stop();
    }

    private static EditionCounts counts(DataSource source, long mostBytes) {
        var inDatabase = new CountQuery(NamedSql.over(source));
        return new EditionCounts(
                inDatabase, new ColumnQuery(source, inDatabase, new QuestionnaireCatalogue()), mostBytes);
    }

    private static long population(MeasureCounts counts, FrozenEdition edition) {
        List<Criterion> everything = List.of();
        return counts.populations(
                        new Selection(edition.year(), edition.revision(), Visibility.DIRECTORATE, List.of()),
                        Set.of(everything))
                .of(everything);
    }

    @Test
    void the_database_counts_until_the_columns_are_there_and_they_are_made_once() {
        var mayLoad = new CountDownLatch(1);
        var loads = new AtomicInteger();
        counts = counts(held(mayLoad, loads), ROOM_FOR_BOTH);

        for (var reader = 0; reader < 20; reader++) {
            assertThat(counts.of(ONE)).isInstanceOf(CountQuery.class);
        }
        assertThat(population(counts.of(ONE), ONE)).isEqualTo(MEASURES);
        mayLoad.countDown();
        counts.load(ONE).join();

        assertThat(counts.of(ONE)).isInstanceOf(EditionColumns.class);
        assertThat(population(counts.of(ONE), ONE)).isEqualTo(MEASURES);
        assertThat(loads).hasValue(1);
    }

    @Test
    void what_is_too_large_stays_in_the_database_and_is_not_tried_again() {
        var loads = new AtomicInteger();
        counts = counts(held(new CountDownLatch(0), loads), MEASURES * ColumnQuery.BYTES_PER_MEASURE - 1L);

        for (var time = 0; time < 3; time++) {
            assertThat(counts.load(ONE).join()).isInstanceOf(CountQuery.class);
        }

        assertThat(counts.of(ONE)).isInstanceOf(CountQuery.class);
        assertThat(loads).hasValue(1);
    }

    @Test
    void all_columns_together_stay_within_the_bound() {
        counts = counts(database.source(), ROOM_FOR_ONE);

        for (var edition : List.of(ONE, OTHER, ONE, OTHER)) {
            assertThat(counts.load(edition).join()).isInstanceOf(EditionColumns.class);
            assertThat(population(counts.of(edition), edition)).isEqualTo(MEASURES);
            assertThat(counts.bytesInMemory()).isLessThanOrEqualTo(ROOM_FOR_ONE);
        }
        counts.stop();
        counts = counts(database.source(), ROOM_FOR_BOTH);
        counts.load(ONE).join();
        counts.load(OTHER).join();
        assertThat(counts.bytesInMemory()).isBetween(ROOM_FOR_ONE, ROOM_FOR_BOTH);
    }

    @Test
    void without_memory_nothing_is_loaded() {
        counts = counts(database.source(), 0);

        assertThat(counts.of(ONE)).isInstanceOf(CountQuery.class);
        assertThat(counts.bytesInMemory()).isZero();
    }

    @Test
    void only_the_revision_that_is_frozen_is_loaded() {
        counts = counts(database.source(), ROOM_FOR_BOTH);
        var next = new FrozenEdition(CountingDatabase.YEAR, 2);

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> counts.load(next).join())
                .withCauseInstanceOf(IllegalStateException.class);
        assertThat(counts.of(next)).isInstanceOf(CountQuery.class);
        assertThat(counts.bytesInMemory()).as("once the loader has tried again").isZero();

        database.revise(CountingDatabase.YEAR);
        assertThat(counts.load(next).join()).isInstanceOf(EditionColumns.class);
        assertThat(counts.load(new FrozenEdition(CountingDatabase.YEAR, 1)).join())
                .as("the one before, too")
                .isInstanceOf(EditionColumns.class);
    }

    /** The database, whose connections the loader gets only when it may; and how often it asks for one. */
    private static DataSource held(CountDownLatch mayLoad, AtomicInteger loads) {
        return (DataSource) Proxy.newProxyInstance(
                EditionCountsTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, args) -> {
                    if (Thread.currentThread().getName().equals("edition-columns")) {
                        loads.incrementAndGet();
                        mayLoad.await();
                    }
                    try {
                        return method.invoke(database.source(), args);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
