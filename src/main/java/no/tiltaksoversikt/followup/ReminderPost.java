package no.tiltaksoversikt.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import no.tiltaksoversikt.followup.MailConfig.StartTls;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/**
 * Sends a letter to the mail server. Each letter has its own connection, in the caller's thread: a pool would save little, and a
 * pooled connection may be closed by the server just as the next letter begins.
 */
@ApplicationScoped
class ReminderPost {

    private final MailConfig mail;
    private final ReminderConfig config;
    private final Clock clock;

    ReminderPost(MailConfig mail, ReminderConfig config, Clock clock) {
        this.mail = mail;
        this.config = config;
        this.clock = clock;
    }

    /** Throws a problem 503 unless a mail server is configured. */
    void requireConfigured() {
        if (!mail.mock() && mail.from().isEmpty()) {
            throw new Problem(ProblemType.MAIL_NOT_CONFIGURED);
        }
    }

    Delivery send(String address, String subject, String text) {
        if (mail.mock()) {
            return Delivery.TAKEN;
        }
        var session = Session.getInstance(settings());
        var conversation = new SmtpConversation(session);
        try {
            var letter = letter(session, address, subject, text);
            conversation.connect(
                    mail.host(),
                    mail.port().orElse(mail.ssl() ? 465 : 25),
                    mail.username().orElse(null),
                    mail.password().orElse(null));
            conversation.sendMessage(letter, letter.getAllRecipients());
            return Delivery.TAKEN;
        } catch (MessagingException failure) {
            return Delivery.ofFailure(failure, conversation.hasSentAll());
        } finally {
            conversation.leave();
        }
    }

    private MimeMessage letter(Session session, String address, String subject, String text) throws MessagingException {
        var letter = new MimeMessage(session);
        letter.setFrom(new InternetAddress(mail.from().orElseThrow(), true));
        letter.setRecipient(RecipientType.TO, new InternetAddress(address, true));
        if (config.replyTo().isPresent()) {
            letter.setReplyTo(InternetAddress.parse(config.replyTo().get()));
        }
        letter.setSubject(subject, StandardCharsets.UTF_8.name());
        letter.setText(text, StandardCharsets.UTF_8.name());
        letter.setSentDate(Date.from(clock.instant()));
        letter.saveChanges();
        return letter;
    }

    private Properties settings() {
        var patience = String.valueOf(mail.patience().toMillis());
        var settings = new Properties();
        for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            settings.setProperty("mail.smtp." + limit, patience);
        }
        // The answer to QUIT makes no difference.
        settings.setProperty("mail.smtp.quitwait", "false");
        settings.setProperty("mail.smtp.auth", String.valueOf(mail.username().isPresent()));
        settings.setProperty("mail.smtp.ssl.enable", String.valueOf(mail.ssl()));
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(mail.startTls() != StartTls.DISABLED));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(mail.startTls() == StartTls.REQUIRED));
        // The default Message-ID contains the name of this machine's user.
        settings.setProperty("mail.from", mail.from().orElseThrow());
        mail.ownHostName().ifPresent(name -> settings.setProperty("mail.smtp.localhost", name));
        return settings;
    }
}
