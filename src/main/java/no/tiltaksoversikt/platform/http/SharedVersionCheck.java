package no.tiltaksoversikt.platform.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Asks for the {@link ContentVersion} once for all who wait. Whoever comes while the database is being asked waits for the
 * next question, so that each is answered with what was committed after it came, and a thousand readers a second cost the
 * database a few hundred small questions.
 */
@ApplicationScoped
class SharedVersionCheck {

    private final ContentVersion version;
    /** A thread of its own: the workers may all be busy counting. */
    private final ExecutorService asker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "content-version");
        thread.setDaemon(true);
        return thread;
    });

    private List<Consumer<Optional<String>>> waiting = new ArrayList<>();
    private boolean isAsking;

    SharedVersionCheck(ContentVersion version) {
        this.version = version;
    }

    /** Tells the version, on a thread that must not be held up; empty where the database doesn't answer. */
    void current(Consumer<Optional<String>> then) {
        synchronized (this) {
            waiting.add(then);
            if (isAsking) {
                return;
            }
            isAsking = true;
        }
        asker.execute(this::answerAll);
    }

    private void answerAll() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            var current = version.find();
            batch.forEach(then -> then.accept(current));
        }
    }

    private synchronized List<Consumer<Optional<String>>> next() {
        var batch = waiting;
        waiting = new ArrayList<>();
        isAsking = !batch.isEmpty();
        return batch;
    }

    @PreDestroy
    void stop() {
        asker.shutdown();
    }
}
