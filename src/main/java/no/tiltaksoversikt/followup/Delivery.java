package no.tiltaksoversikt.followup;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * The result of an attempt to send a mail.
 *
 * @param replyCode the mail server's reply code (RFC 5321 section 4.2); null where it sent none
 */
record Delivery(Outcome outcome, Integer replyCode) {

    /** Whether the mail was sent. */
    enum Outcome {
        /** The mail server accepted it. */
        TAKEN,
        /** The mail server refused it. */
        REFUSED,
        /** No mail server was reached, or the connection broke before the whole message was sent. */
        UNREACHABLE,
        /** The connection broke after the message was sent, so the server may have accepted it. */
        UNKNOWN
    }

    static final Delivery TAKEN = new Delivery(Outcome.TAKEN, null);

    /**
     * The result of a failed attempt.
     *
     * @param hasSentAll whether the whole message was sent
     */
    static Delivery ofFailure(MessagingException failure, boolean hasSentAll) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var code = replyCode(cause);
            if (code >= 400) {
                return new Delivery(Outcome.REFUSED, code);
            }
            if (cause instanceof AddressException) {
                // The address is invalid.
                return new Delivery(Outcome.REFUSED, null);
            }
        }
        return new Delivery(hasSentAll ? Outcome.UNKNOWN : Outcome.UNREACHABLE, null);
    }

    private static int replyCode(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException recipient) {
            return recipient.getReturnCode();
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException letter ? letter.getReturnCode() : -1;
    }

    /** Whether the next mail would fail too. */
    boolean endsTheRun() {
        return switch (outcome) {
            case TAKEN, REFUSED -> false;
            case UNREACHABLE, UNKNOWN -> true;
        };
    }
}
