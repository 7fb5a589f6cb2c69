package no.tiltaksoversikt.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server (RFC 5321) that takes, refuses, stalls or breaks off, as a test wants it. */
public final class SmtpServer implements AutoCloseable {

    /** How it behaves. */
    public enum Behaviour {
        TAKE,
        REFUSE_RECIPIENT,
        /** Says that it is too busy instead of a greeting, and hangs up. */
        TURN_AWAY,
        /** Hangs up instead of asking for the letter. */
        DROP,
        /** Takes the whole letter and says nothing. */
        STALL,
        /** Takes the whole letter and hangs up without an answer. */
        BREAK_OFF
    }

    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final List<Socket> conversations = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = Behaviour.TAKE;
    private volatile CountDownLatch opened = new CountDownLatch(0);
    private final ServerSocket server;

    public SmtpServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::listen);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** What the service is configured with to use it. */
    public Map<String, String> settings() {
        return Map.of(
                "tiltak.mail.from", "tiltaksoversikt@example.com",
                "tiltak.mail.host", "localhost",
                "tiltak.mail.port", String.valueOf(port()),
                // Else the machine's name is looked up, which takes long where no name server answers.
                "tiltak.mail.own-host-name", "localhost");
    }

    public void behave(Behaviour other) {
        behaviour = other;
    }

    /** Greets nobody until so many conversations are open at once. */
    public void waitFor(int conversationsAtOnce) {
        opened = new CountDownLatch(conversationsAtOnce);
    }

    /** The letters that it has read to the end, headers and all. */
    public List<String> letters() {
        return letters;
    }

    /** Those to an address, in the order of their coming. */
    public List<MimeMessage> lettersTo(String address) {
        return letters.stream()
                .filter(letter -> letter.contains("To: " + address))
                .map(SmtpServer::parsed)
                .toList();
    }

    private static MimeMessage parsed(String letter) {
        try {
            return new MimeMessage(null, new ByteArrayInputStream(letter.getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Takes every letter from here on, and has none. */
    public void reset() {
        behaviour = Behaviour.TAKE;
        opened = new CountDownLatch(0);
        letters.clear();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var conversation : conversations) {
            conversation.close();
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
            var awaited = opened;
            awaited.countDown();
            awaited.await();
            if (behaviour == Behaviour.TURN_AWAY) {
                say(out, "421 Too busy");
                return;
            }
            say(out, "220 localhost");
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT") && behaviour == Behaviour.REFUSE_RECIPIENT) {
                    say(out, "550 5.1.1 No such mailbox");
                } else if (command.startsWith("DATA") && behaviour == Behaviour.DROP) {
                    return;
                } else if (command.startsWith("DATA")) {
                    say(out, "354 Go on");
                    letters.add(letter(reader));
                    if (behaviour == Behaviour.BREAK_OFF) {
                        return;
                    }
                    if (behaviour == Behaviour.STALL) {
                        // Until the other side hangs up.
                        reader.readLine();
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
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String letter(BufferedReader reader) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = reader.readLine(); line != null && !line.equals("."); line = reader.readLine()) {
            lines.add(line.startsWith(".") ? line.substring(1) : line);
        }
        return String.join("\n", lines);
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
