package io.github.docsync.desired;

import io.github.docsync.convert.Conversion;
import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.convert.PageOptions;
import io.github.docsync.convert.ReadFiles;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SecretMask;
import io.github.docsync.source.Snapshot;
import java.util.Optional;

/** The pages of a manifest one at a time: with the links, dialects and titles that they are published with, and without a frame. */
public final class SinglePages {
    private final PageFactory factory;

    private SinglePages(PageFactory factory) {
        this.factory = factory;
    }

    /** Reads every file of the manifest, and converts none. */
    public static SinglePages open(
            Manifest manifest, Snapshot snapshot, MarkdownConverter converter, SecretMask secrets) {
        return new SinglePages(PageFactory.open(
                manifest,
                snapshot,
                converter.parser(),
                converter,
                new ReadFiles(snapshot::content, secrets),
                secrets,
                TreeRecords.none()));
    }

    /** A page, converted; empty for a file that the manifest does not publish. */
    public Optional<Conversion> convert(DocPath file, PageOptions options) {
        return factory.convert(file, options);
    }

    /** The title that a page is published under; empty for a file that the manifest does not publish. */
    public Optional<String> title(DocPath file) {
        return factory.title(file);
    }
}
