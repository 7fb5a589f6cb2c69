package no.tiltaksoversikt.altinn.client;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.platform.text.Language;

/** The connection to Altinn. Unless app, secret, client and key are given there is none. */
@ConfigMapping(prefix = "tiltak.altinn")
public interface AltinnConfig {

    /** The app that forms come from, as org/app. */
    Optional<String> app();

    /** What the address for events ends in; the first is given to Altinn, each is taken. */
    Optional<List<String>> secret();

    /** Maskinporten's id of our client. */
    Optional<String> clientId();

    /** The client's private key as a JWK (RFC 7517). */
    Optional<String> clientKey();

    List<String> scopes();

    /** Where the org's apps are, without a slash at the end. */
    URI appsUrl();

    /** Where Altinn's platform is, without a slash at the end. */
    URI platformUrl();

    /** Where Altinn reaches our endpoint for events. */
    URI endPoint();

    /** The organisation that receives the forms: the supplier in the audit trail. */
    String owner();

    /** The data type of the form's answers in the app. */
    String dataType();

    /** The edition that forms belong to; unless given, the newest that is open when we hear of the form. */
    Optional<Integer> edition();

    /** The language of the substatus where the form names none. */
    Language language();

    /** For one call, from the first byte to the last. */
    Duration timeout();

    /** How long an instance of this service may work on one form before another takes over. */
    Duration lease();

    /** Tries before a form is laid aside. */
    int attempts();

    /** Tries before a form whose instance Altinn does not find is laid aside. */
    int missingAttempts();

    Duration firstRetry();

    Duration longestRetry();

    /** How often due forms are looked for, besides after events; "off" for never. */
    String poll();

    /** How often Altinn is asked for forms whose event never came; "off" for never. */
    String reconcile();
}
