package no.tiltaksoversikt.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server (RFC 5321) that takes, refuses or breaks off, as a test wants it. */
public final class SmtpServer implements QuarkusTestResourceLifecycleManager {

    /** How it behaves. */
    public enum Behaviour {
        TAKE,
        REFUSE_RECIPIENT,
        /** Takes the whole letter and hangs up without an answer. */
        BREAK_OFF
    }

    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final List<Socket> conversations = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = Behaviour.TAKE;
    private ServerSocket server;

    @Override
    public Map<String, String> start() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        daemon(this::listen);
        return Map.of(
                "quarkus.mailer.mock", "false",
                // More than a busy machine needs, and less than a person waits.
                "tiltak.reminder.patience", "20S",
                "quarkus.mailer.host", "localhost",
                "quarkus.mailer.port", String.valueOf(server.getLocalPort()),
                // Else the machine's name is looked up, which takes long where no name server answers.
                "quarkus.mailer.own-host-name", "localhost");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(SmtpServer.class));
    }

    public void behave(Behaviour other) {
        behaviour = other;
    }

    /** The letters that it has read to the end, headers and all. */
    public List<String> letters() {
        return letters;
    }

    @Override
    public void stop() {
        try {
            server.close();
            for (var conversation : conversations) {
                conversation.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void listen() {
        try {
            while (!server.isClosed()) {
                var conversation = server.accept();
                conversations.add(conversation);
                daemon(() -> talk(conversation));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "smtp");
        thread.setDaemon(true);
        thread.start();
    }

    private void talk(Socket conversation) {
        try (conversation;
                var reader = new BufferedReader(
                        new InputStreamReader(conversation.getInputStream(), StandardCharsets.UTF_8))) {
            var out = conversation.getOutputStream();
            say(out, "220 localhost");
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT") && behaviour == Behaviour.REFUSE_RECIPIENT) {
                    say(out, "550 5.1.1 No such mailbox");
                } else if (command.startsWith("DATA")) {
                    say(out, "354 Go on");
                    letters.add(letter(reader));
                    if (behaviour == Behaviour.BREAK_OFF) {
                        return;
                    }
                    say(out, "250 Taken");
                } else if (command.startsWith("QUIT")) {
                    say(out, "221 Bye");
                    return;
                } else {
                    say(out, "250 localhost");
                }
            }
        } catch (IOException brokenOff) {
            // By the other side.
        }
    }

    private static String letter(BufferedReader reader) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = reader.readLine(); line != null && !line.equals("."); line = reader.readLine()) {
            lines.add(line);
        }
        return String.join("\n", lines);
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
