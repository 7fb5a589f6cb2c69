package no.tiltaksoversikt.altinn.client;

import java.io.Serial;

/**
 * A failed call to Altinn or Maskinporten. Its message has the name and status of the call, never an address, a token or a part
 * of the response.
 */
public class CallFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The status if there was no response. */
    static final int NONE = 0;

    /** A response without the expected content. */
    public CallFailed(String code) {
        super(code);
    }

    public CallFailed(String call, int status, Throwable cause) {
        super(call + (status == NONE ? "-no-answer" : "-" + status), cause);
    }

    /** The code that is stored with the job, such as "instance-503". */
    public String code() {
        return getMessage();
    }

    /** Altinn does not find the resource, or does not find it yet. */
    public static final class NotFound extends CallFailed {

        @Serial
        private static final long serialVersionUID = 1L;

        NotFound(String call, int status) {
            super(call, status, null);
        }
    }

    /** Altinn refuses the request for good: a status from 400 to 499 but 401, 404, and those of {@link Transient}. */
    public static final class Refused extends CallFailed {

        @Serial
        private static final long serialVersionUID = 1L;

        Refused(String call, int status) {
            super(call, status, null);
        }
    }

    /** No response, or one that says that Altinn is overloaded or fails: a retry may succeed. */
    public static final class Transient extends CallFailed {

        @Serial
        private static final long serialVersionUID = 1L;

        Transient(String call, int status, Throwable cause) {
            super(call, status, cause);
        }
    }
}
