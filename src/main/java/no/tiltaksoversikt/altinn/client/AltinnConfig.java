package no.tiltaksoversikt.altinn.client;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.platform.text.Language;

/** The connection to Altinn. Without app, secret, client id and client key there is none. */
@ConfigMapping(prefix = "tiltak.altinn")
public interface AltinnConfig {

    /** The app whose forms are received, as org/app. */
    Optional<String> app();

    /** The secrets in the address for events. The first is registered with Altinn; all are accepted. */
    Optional<List<String>> secret();

    /** The client's id in Maskinporten. */
    Optional<String> clientId();

    /** The client's private key as a JWK (RFC 7517). */
    Optional<String> clientKey();

    List<String> scopes();

    /** The base address of the org's apps, without a slash at the end. */
    URI appsUrl();

    /** The base address of Altinn's platform, without a slash at the end. */
    URI platformUrl();

    /** The address that Altinn delivers events to, without the secret. */
    URI endPoint();

    /** The organisation that receives the forms: the supplier in the audit trail. */
    String owner();

    /** The data type of the form's answers in the app. */
    String dataType();

    /** The edition of forms that name none; without it, the newest that was open when the form was first seen. */
    Optional<Integer> edition();

    /** The language of the substatus if the form names none. */
    Language language();

    /** The time limit of one call, including the whole response. */
    Duration timeout();

    /** How long a worker may process one job before another takes over. */
    Duration lease();

    /** Attempts before a job is given up. */
    int attempts();

    /** Attempts before an instance that Altinn answers with 404 is given up. */
    int missingAttempts();

    Duration firstRetry();

    Duration longestRetry();

    /** How often the workers look for due jobs, besides after events; "off" for never. */
    String poll();

    /** How often instances without an event are looked for; "off" for never. */
    String reconcile();
}
