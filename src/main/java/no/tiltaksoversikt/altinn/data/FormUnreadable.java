package no.tiltaksoversikt.altinn.data;

import java.io.Serial;

/** Unreadable form data: the sender can't correct it, and a retry does not help. */
public final class FormUnreadable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    /** The code is stored with the job. There is no cause, because its message may contain answers. */
    public FormUnreadable(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
