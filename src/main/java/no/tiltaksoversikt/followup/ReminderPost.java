package no.tiltaksoversikt.followup;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/** Hands a letter to the mail server and tells what is known of it then. */
@ApplicationScoped
class ReminderPost {

    private final ReactiveMailer mailer;
    private final ReminderConfig config;

    ReminderPost(ReactiveMailer mailer, ReminderConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    /** A problem 503 unless there is a mail server to send with. */
    void requireConfigured() {
        if (!config.isComplete()) {
            throw new Problem(ProblemType.MAIL_NOT_CONFIGURED);
        }
    }

    Delivery send(String address, String subject, String text) {
        var mail = Mail.withText(address, subject, text);
        config.replyTo().ifPresent(mail::setReplyTo);
        return Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .ifNoItem()
                .after(config.patience())
                .fail()
                .replaceWith(Delivery.TAKEN)
                .onFailure()
                .recoverWithItem(Delivery::ofFailure)
                .await()
                .indefinitely();
    }
}
