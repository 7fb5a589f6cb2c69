package no.tiltaksoversikt.altinn.form;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** Settings of the generated form. */
@ConfigMapping(prefix = "tiltak.altinn")
interface FormConfig {

    /** The id of the app, org/app. */
    String formApp();

    /** The codes of the roles that may fill in and send the form on an agency's behalf. */
    List<String> formRoles();
}
