package no.tiltaksoversikt.altinn.data;

import java.io.Serial;

/** Form data that can't be what our form sends: nothing for the sender to mend, and nothing that passes. */
public final class FormUnreadable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    /** The code is what the inbox keeps; the cause could quote answers, so it stays here. */
    public FormUnreadable(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
