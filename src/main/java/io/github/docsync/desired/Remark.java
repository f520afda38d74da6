package io.github.docsync.desired;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;

/**
 * A mistake or warning with what it belongs to, which decides what a mistake stops: one in a file holds the page of that file, one in
 * the manifest stops the run before anything is sent. Nothing else decides this.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Remark.OfManifest.class, name = "manifest"),
    @JsonSubTypes.Type(value = Remark.OfPage.class, name = "page")
})
sealed interface Remark {
    Diagnostic diagnostic();

    /** About the manifest, or about a page that has no file to correct. */
    record OfManifest(Diagnostic diagnostic) implements Remark {}

    /**
     * About one file.
     *
     * @param page the page of that file
     */
    record OfPage(DocPath page, Diagnostic diagnostic) implements Remark {}

    /** Whether it keeps everything from being published. */
    default boolean stopsRun() {
        return this instanceof OfManifest && diagnostic().isError();
    }

    /** Whether it keeps this page from being published. */
    default boolean holds(DocPath path) {
        return this instanceof OfPage of
                && of.page().equals(path)
                && diagnostic().isError();
    }
}
