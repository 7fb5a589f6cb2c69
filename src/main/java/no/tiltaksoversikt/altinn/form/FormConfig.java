package no.tiltaksoversikt.altinn.form;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** The app that the form is made for, and who may fill it in. */
@ConfigMapping(prefix = "tiltak.altinn")
interface FormConfig {

    /** The app that the form is made for, as org/app. */
    String formApp();

    /** The codes of the roles that may fill in and send the form on an agency's behalf. */
    List<String> formRoles();
}
