package io.github.docsync.local.content;

/**
 * Confluence says no. Each version of the API words it in its own grammar.
 */
public final class Refusal extends RuntimeException {
    private final int status;
    private final String code;

    private Refusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public static Refusal badRequest(String message) {
        return new Refusal(400, "BAD_REQUEST", message);
    }

    /** A query or path parameter with a value that the API does not take. */
    public static Refusal invalidParameter(String message) {
        return new Refusal(400, "INVALID_REQUEST_PARAMETER", message);
    }

    public static Refusal forbidden(String message) {
        return new Refusal(403, "FORBIDDEN", message);
    }

    public static Refusal notFound(String message) {
        return new Refusal(404, "NOT_FOUND", message);
    }

    public static Refusal conflict(String message) {
        return new Refusal(409, "CONFLICT", message);
    }

    public static Refusal gone() {
        return new Refusal(410, "GONE", "This deprecated endpoint has been removed.");
    }

    public static Refusal tooLarge(String message) {
        return new Refusal(413, "REQUEST_TOO_LARGE", message);
    }

    /** What this server answers when its disk is full: nothing was stored. */
    public static Refusal insufficientStorage(String message) {
        return new Refusal(507, "INSUFFICIENT_STORAGE", message);
    }

    /** What Confluence answers where it trips over itself. */
    public static Refusal serverError(String message) {
        return new Refusal(500, "INTERNAL_SERVER_ERROR", message);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
