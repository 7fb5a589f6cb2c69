package no.tiltaksoversikt.followup;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;

/** A conversation with the mail server that remembers whether the letter's end has been sent: only then can it be taken. */
final class SmtpConversation extends SMTPTransport {

    private static final Logger LOG = Logger.getLogger(SmtpConversation.class);

    private boolean hasSentAll;

    SmtpConversation(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /** Whether the server may have taken the letter. */
    boolean hasSentAll() {
        return hasSentAll;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        hasSentAll = true;
        super.finishData();
    }

    /** Says goodbye and hangs up; a failure changes nothing any more. */
    void leave() {
        try {
            close();
        } catch (MessagingException failed) {
            LOG.debug("The mail server is gone before the goodbye", failed);
        }
    }
}
