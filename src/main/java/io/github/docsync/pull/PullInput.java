package io.github.docsync.pull;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.actual.PageReader;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.PathGlob;
import io.github.docsync.model.SecretMask;
import io.github.docsync.plan.Identity;
import io.github.docsync.site.Site;
import io.github.docsync.source.GitObjects;
import io.github.docsync.source.Snapshot;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a pull is made from.
 *
 * @param tree what HEAD wants
 * @param snapshot the files at HEAD
 * @param head HEAD's commit
 * @param actual what is in Confluence
 * @param identity which page is which file
 * @param only the files to look at; null for all
 * @param site reads labels, attachments, versions, people and comments
 * @param git what the repository holds besides HEAD's files
 * @param secrets the credentials in use, which never get into a commit
 * @param earlier the tree of another commit; empty if it cannot be read
 */
public record PullInput(
        Manifest manifest,
        DesiredTree tree,
        Snapshot snapshot,
        String head,
        ActualTree actual,
        Identity identity,
        @Nullable PathGlob only,
        Site site,
        PageReader reader,
        GitObjects git,
        Function<String, Optional<DesiredTree>> earlier,
        PullOptions options,
        SecretMask secrets) {}
