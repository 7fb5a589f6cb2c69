package no.tiltaksoversikt.followup;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;

/**
 * What is known of a mail after an attempt to send it.
 *
 * @param outcome what is known
 * @param replyCode the mail server's (RFC 5321 section 4.2); null where it gave none
 */
record Delivery(Outcome outcome, Integer replyCode) {

    /** What is known. */
    enum Outcome {
        /** The mail server has taken it. */
        TAKEN,
        /** The mail server has refused it. */
        REFUSED,
        /** No mail server was reached. */
        UNREACHABLE,
        /** The conversation broke off, so it may have been taken. */
        UNKNOWN
    }

    static final Delivery TAKEN = new Delivery(Outcome.TAKEN, null);

    static Delivery ofFailure(Throwable failure) {
        if (failure instanceof SMTPException refused) {
            return new Delivery(Outcome.REFUSED, refused.getReplyCode());
        }
        if (failure instanceof IllegalArgumentException) {
            // The address is none that a mail can be sent to.
            return new Delivery(Outcome.REFUSED, null);
        }
        if (failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof SSLHandshakeException) {
            return new Delivery(Outcome.UNREACHABLE, null);
        }
        return new Delivery(Outcome.UNKNOWN, null);
    }

    /** Whether the next mail would fare the same. */
    boolean isOfTheServer() {
        return switch (outcome) {
            case TAKEN, REFUSED -> false;
            case UNREACHABLE, UNKNOWN -> true;
        };
    }
}
