package io.github.docsync.confluence.endpoint;

/** Makes calls. */
public interface Caller {
    /**
     * Makes the call, with all the waiting and repeating that it is safe to do.
     *
     * @throws io.github.docsync.confluence.error.ConfluenceException when it fails for good
     */
    <T> T call(Endpoint<T> endpoint);
}
