package no.tiltaksoversikt.followup;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

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
        /** No mail server was reached, or the conversation broke off before it had the whole letter. */
        UNREACHABLE,
        /** The conversation broke off at the letter's end, so it may have been taken. */
        UNKNOWN
    }

    static final Delivery TAKEN = new Delivery(Outcome.TAKEN, null);

    /**
     * What a failure says.
     *
     * @param hasSentAll whether the server had the whole letter
     */
    static Delivery ofFailure(MessagingException failure, boolean hasSentAll) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var code = replyCode(cause);
            if (code >= 400) {
                return new Delivery(Outcome.REFUSED, code);
            }
            if (cause instanceof AddressException) {
                // No mail can be sent to such an address.
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

    /** Whether the next mail would fare the same. */
    boolean isOfTheServer() {
        return switch (outcome) {
            case TAKEN, REFUSED -> false;
            case UNREACHABLE, UNKNOWN -> true;
        };
    }
}
