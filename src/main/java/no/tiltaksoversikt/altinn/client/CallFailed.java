package no.tiltaksoversikt.altinn.client;

import java.io.Serial;

/**
 * A call to Altinn or Maskinporten that didn't give what it should. Its texts name the call and the status, never an
 * address, a token or what was said.
 */
public class CallFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** No answer at all. */
    static final int NONE = 0;

    private final String code;
    private final int status;

    /** An answer that says something else than it should. */
    public CallFailed(String code) {
        super(code);
        this.code = code;
        this.status = NONE;
    }

    public CallFailed(String call, int status, Throwable cause) {
        super(call + (status == NONE ? "-no-answer" : "-" + status), cause);
        this.code = getMessage();
        this.status = status;
    }

    int status() {
        return status;
    }

    /** What the inbox keeps of it, such as "instance-503". */
    public String code() {
        return code;
    }

    /** Altinn has no such instance, or does not have it yet. */
    public static final class NotFound extends CallFailed {

        @Serial
        private static final long serialVersionUID = 1L;

        NotFound(String call, int status) {
            super(call, status, null);
        }
    }

    /** Altinn refuses what was asked for, and would refuse it again. */
    public static final class Refused extends CallFailed {

        @Serial
        private static final long serialVersionUID = 1L;

        Refused(String call, int status) {
            super(call, status, null);
        }
    }

    /** No answer, or one that says that Altinn is too busy: the same call may succeed in a moment. */
    public static final class Transient extends CallFailed {

        @Serial
        private static final long serialVersionUID = 1L;

        Transient(String call, int status, Throwable cause) {
            super(call, status, cause);
        }
    }
}
