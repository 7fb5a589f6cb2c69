package no.tiltaksoversikt.followup;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;

/**
 * A connection to the mail server that records whether the whole letter was sent: only then can the server have
 * accepted it.
 */
final class SmtpConversation extends SMTPTransport {

    private static final Logger LOG = Logger.getLogger(SmtpConversation.class);

    private boolean hasSentAll;

    SmtpConversation(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /** Whether the server may have accepted the letter. */
    boolean hasSentAll() {
        return hasSentAll;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        hasSentAll = true;
        super.finishData();
    }

    /** Ends the connection; a failure no longer matters. */
    void leave() {
        try {
            close();
        } catch (MessagingException failed) {
            LOG.debug("The mail server closed the connection before QUIT", failed);
        }
    }
}
