package no.tiltaksoversikt.publication.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.tabular.Headings;
import no.tiltaksoversikt.platform.tabular.TableWriter.CsvDialect;
import no.tiltaksoversikt.platform.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final ExportKey KEY = key(2019);

    @TempDir
    Path folder;

    private Spool spool;

    @BeforeEach
    void open() throws IOException {
        spool = new Spool(config(1, 1));
    }

    @AfterEach
    void close() throws IOException {
        spool.close();
    }

    @Test
    void readers_who_come_together_share_one_making() throws IOException {
        var data = new Data("v1");
        data.gate = new CountDownLatch(1);
        var first = get(KEY, "v1", data);
        data.awaitWriting();
        var second = get(KEY, "v1", data);
        var third = get(KEY, "v1", data);
        data.gate.countDown();
        assertThat(second.join()).isEqualTo(first.join()).isEqualTo(third.join());
        assertThat(get(KEY, "v1", data).join()).isEqualTo(first.join());
        assertThat(data.makings).hasValue(1);
        assertThat(Files.readString(first.join().path())).isEqualTo("v1");
    }

    @Test
    void readers_of_a_newer_version_wait_for_it_together() throws IOException {
        var data = new Data("v1");
        data.gate = new CountDownLatch(1);
        var old = spool.read(KEY, "v1", data);
        data.awaitWriting();
        data.version = "v2";
        var newer = get(KEY, "v2", data);
        data.version = "v3";
        var newest = get(KEY, "v3", data);
        data.gate.countDown();
        assertThat(Files.readString(old.file().toCompletableFuture().join().path()))
                .isEqualTo("v1");
        old.close();
        assertThat(Files.readString(newer.join().path())).isEqualTo("v3");
        assertThat(newest.join()).isEqualTo(newer.join());
        assertThat(data.makings).hasValue(2);
    }

    @Test
    void a_new_version_with_the_same_bytes_has_the_same_tag() {
        var data = new Data("v1");
        data.content = "same";
        var before = get(KEY, "v1", data).join();
        data.version = "v2";
        var after = get(KEY, "v2", data).join();
        assertThat(after.tag()).isEqualTo(before.tag());
        assertThat(after.path()).exists();
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void a_failure_reaches_its_readers_and_the_next_reader_tries_again() {
        var data = new Data("v1");
        data.failure = new IOException("disk full");
        var failed = get(KEY, "v1", data);
        assertThatThrownBy(failed::join).isInstanceOf(CompletionException.class).hasRootCause(data.failure);
        assertThat(files()).isZero();
        data.failure = null;
        assertThat(get(KEY, "v1", data).join().size()).isEqualTo(2);
    }

    @Test
    void files_that_there_is_no_room_for_are_deleted_and_made_again_when_asked_for() {
        var data = new Data("v1");
        data.content = "x".repeat(700_000);
        get(key(2017), "v1", data).join();
        get(key(2018), "v1", data).join();
        assertThat(files()).isEqualTo(1);
        var again = List.of(spool.read(key(2017), "v1", data), spool.read(key(2018), "v1", data));
        assertThat(again).allSatisfy(reading -> assertThat(
                        reading.file().toCompletableFuture().join().path())
                .exists());
        assertThat(data.makings).hasValue(3);
        again.forEach(Spool.Reading::close);
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_larger_than_all_room_is_there_for_its_reader() {
        var data = new Data("v1");
        data.content = "x".repeat(2_000_000);
        try (var reading = spool.read(KEY, "v1", data)) {
            assertThat(reading.file().toCompletableFuture().join().path()).exists();
        }
        assertThat(files()).isZero();
    }

    @Test
    void a_replaced_file_stays_until_its_last_reader_is_done() {
        var data = new Data("v1");
        var first = spool.read(KEY, "v1", data);
        var second = spool.read(KEY, "v1", data);
        var path = first.file().toCompletableFuture().join().path();
        data.version = "v2";
        get(KEY, "v2", data).join();
        first.close();
        assertThat(path).exists();
        second.close();
        assertThat(path).doesNotExist();
    }

    @Test
    void more_waiting_than_there_is_room_for_are_told_to_come_back() {
        var data = new Data("v1");
        data.gate = new CountDownLatch(1);
        var made = get(key(2017), "v1", data);
        data.awaitWriting();
        var queued = get(key(2018), "v1", data);
        assertThatThrownBy(get(key(2019), "v1", data)::join).hasCauseInstanceOf(Problem.class);
        data.gate.countDown();
        made.join();
        assertThat(queued.join().path()).exists();
        assertThat(get(key(2019), "v1", data).join().path()).exists();
    }

    @Test
    void what_a_process_that_is_gone_has_left_is_deleted() throws IOException {
        var parent = Files.createDirectory(folder.resolve("parent"));
        var left = Files.createDirectory(parent.resolve(
                "tiltaksoversikt-exports-" + ProcessHandle.current().pid() + "-1"));
        Files.writeString(left.resolve("a.csv"), "old");
        var foreign = Files.createDirectory(parent.resolve("other"));
        new SpoolFolder(parent).close();
        assertThat(left).doesNotExist();
        assertThat(foreign).exists();
    }

    @Test
    void a_link_that_looks_like_a_leftover_is_not_followed() throws IOException {
        var parent = Files.createDirectory(folder.resolve("parent"));
        var precious =
                Files.writeString(Files.createDirectory(folder.resolve("home")).resolve("a.csv"), "precious");
        var link = parent.resolve(
                "tiltaksoversikt-exports-" + ProcessHandle.current().pid() + "-1");
        Files.createSymbolicLink(link, precious.getParent());
        new SpoolFolder(parent).close();
        assertThat(precious).exists();
        assertThat(link).exists();
    }

    @Test
    void its_folder_is_for_its_user_alone() throws IOException {
        var parent = Files.createDirectory(folder.resolve("parent"));
        try (var ours = new SpoolFolder(parent);
                var folders = Files.list(parent)) {
            assertThat(folders.toList()).singleElement().satisfies(it -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(it)))
                    .isEqualTo("rwx------"));
            assertThat(ours).isNotNull();
        }
    }

    /** Reads a file to its end. */
    private CompletableFuture<SpooledFile> get(ExportKey key, String version, Data data) {
        var reading = spool.read(key, version, data);
        return reading.file().toCompletableFuture().whenComplete((file, failure) -> reading.close());
    }

    private long files() {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private ExportConfig config(long mebibytes, int queue) {
        return new ExportConfig() {
            @Override
            public Path folder() {
                return folder;
            }

            @Override
            public long maxMebibytes() {
                return mebibytes;
            }

            @Override
            public int concurrency() {
                return 1;
            }

            @Override
            public int queue() {
                return queue;
            }
        };
    }

    private static ExportKey key(int year) {
        return new ExportKey(year, null, ExportFormat.CSV, Language.NB, new CsvDialect(',', false, Headings.NAMES));
    }

    /** Data whose file is their version, unless a test says otherwise. */
    private static final class Data implements Spool.Source {

        private final AtomicInteger makings = new AtomicInteger();
        private final CountDownLatch writing = new CountDownLatch(1);
        private volatile String version;
        private volatile String content;
        private volatile IOException failure;
        private volatile CountDownLatch gate = new CountDownLatch(0);

        Data(String version) {
            this.version = version;
        }

        @Override
        public String version() {
            return version;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            makings.incrementAndGet();
            var now = content == null ? version : content;
            writing.countDown();
            await(gate);
            if (failure != null) {
                throw failure;
            }
            out.write(now.getBytes(StandardCharsets.UTF_8));
        }

        void awaitWriting() {
            await(writing);
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
