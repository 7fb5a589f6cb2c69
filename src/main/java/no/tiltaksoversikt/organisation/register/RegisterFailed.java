package no.tiltaksoversikt.organisation.register;

import java.io.Serial;

/** The register gave no usable answer. */
class RegisterFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RegisterFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
