package no.tiltaksoversikt.altinn.form;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Whose form it becomes, and who may fill it in. */
@ConfigMapping(prefix = "tiltak.altinn")
interface FormConfig {

    /** The app that the form becomes, as org/app. */
    Optional<String> app();

    /** The codes of the roles that may fill in and send the form on an agency's behalf. */
    List<String> formRoles();
}
