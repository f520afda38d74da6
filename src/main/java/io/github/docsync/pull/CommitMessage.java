package io.github.docsync.pull;

import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import io.github.docsync.source.NewCommit.Author;
import io.github.docsync.source.PullTrailer;
import java.util.List;

/** What the commit of one page says. Whatever comes from Confluence is data: it cannot end a line or pass for a trailer. */
final class CommitMessage {
    private CommitMessage() {}

    static String of(String manifest, Candidate candidate, PagePull.Outcome outcome, List<Author> authors) {
        StringBuilder message = new StringBuilder();
        message.append(line(candidate.page().path().value())).append(": taken over from Confluence\n\n");
        message.append("'")
                .append(line(candidate.remote().title()))
                .append("', version ")
                .append(candidate.remote().version())
                .append(", edited since version ")
                .append(candidate.baseVersion())
                .append(".\nChanged: ")
                .append(String.join(", ", outcome.parts()))
                .append(".\nVerdict: ")
                .append(outcome.verdict().word())
                .append(".\n");
        outcome.lost()
                .forEach(lost -> message.append("Lost: ").append(line(lost)).append(".\n"));
        message.append('\n');
        coauthors(authors, message);
        return message.append(PullTrailer.lines(
                        manifest,
                        candidate.remote().id(),
                        candidate.remote().version(),
                        candidate.remote().versionAt()))
                .toString();
    }

    static String ofCreation(String manifest, DocPath path, RemotePage remote, List<Author> authors) {
        StringBuilder message = new StringBuilder(line(path.value()))
                .append(": created in Confluence\n\n'")
                .append(line(remote.title()))
                .append("', version ")
                .append(remote.version())
                .append(".\n\n");
        coauthors(authors, message);
        return message.append(PullTrailer.lines(manifest, remote.id(), remote.version(), remote.versionAt()))
                .toString();
    }

    private static void coauthors(List<Author> authors, StringBuilder message) {
        authors.stream()
                .skip(1)
                .forEach(author -> message.append("Co-authored-by: ")
                        .append(author.label())
                        .append('\n'));
    }

    static String ofRemoval(String manifest, DocPath path, RemotePage remote) {
        return line(path.value()) + ": removed, as its page was put into the trash in Confluence\n\n'"
                + line(remote.title()) + "'.\n\n"
                + PullTrailer.lines(manifest, remote.id(), remote.version(), remote.versionAt());
    }

    private static String line(String text) {
        return PullTrailer.defused(
                text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip());
    }
}
