package io.github.docsync.cli.resources;

import io.github.docsync.ExitStatus;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.UsageException;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.PagedList;
import io.github.docsync.confluence.wire.Body;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.Space;
import io.github.docsync.report.Printable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A command with a verb for each thing that can be done.
 */
abstract class ResourceCommand extends DocsyncCommand {
    @Override
    protected final ExitStatus run() {
        throw new UsageException("the verb is missing; use one of "
                + String.join(", ", specification().subcommands().keySet()));
    }

    final <T> int show(PagedList<T> listing, ListOptions wanted, ColumnSet<T> columns) throws IOException {
        results().show(listing, wanted, columns);
        return ExitStatus.IN_STEP.code();
    }

    final <T> int show(List<T> rows, ColumnSet<T> columns) throws IOException {
        results().show(rows, columns);
        return ExitStatus.IN_STEP.code();
    }

    final <T> int show(T thing, ColumnSet<T> columns) throws IOException {
        results().show(thing, columns);
        return ExitStatus.IN_STEP.code();
    }

    /** Shows a thing, or for people its body alone where they ask for a format of it. */
    final <T> int show(T thing, ColumnSet<T> columns, @Nullable Body body, @Nullable BodyFormat format)
            throws IOException {
        if (format == null || options().json()) {
            return show(thing, columns);
        }
        String text = body == null ? null : body.in(format);
        print(text == null ? "" : text + "\n");
        return ExitStatus.IN_STEP.code();
    }

    /**
     * Asks, and then deletes one after the other.
     *
     * @param noun what each of them is
     * @param purge whether nothing can bring them back
     */
    final int delete(
            String noun,
            List<String> ids,
            boolean purge,
            Consent consent,
            BiConsumer<ConfluenceClient, String> deletion)
            throws IOException {
        confirm((purge ? "permanently delete " : "delete ") + noun + " " + String.join(", ", ids), consent);
        try (ConfluenceClient client = connect()) {
            for (String id : ids) {
                deletion.accept(client, id);
                done((purge ? "purged " : "deleted ") + noun + " " + id);
            }
            return ExitStatus.IN_STEP.code();
        }
    }

    /** Says that something was done that leaves nothing to show. */
    final int done(String sentence) {
        remark(sentence);
        answer(sentence);
        return ExitStatus.IN_STEP.code();
    }

    /** Says that something could not be done though Confluence took the order. */
    final int failed(String sentence) {
        remark(sentence);
        answerFailed(sentence);
        return ExitStatus.FAILED.code();
    }

    final void print(String text) {
        results().print(text);
    }

    final void remark(String sentence) {
        results().remark(sentence);
    }

    private Results results() {
        return new Results(terminal(), options(), this::answer, this::inFull);
    }

    /**
     * Asks before something is deleted. Where nobody can answer, {@code --yes} has to be on the command line.
     *
     * @throws UsageException when it was not, or the answer was no
     */
    final void confirm(String deed, Consent consent) throws IOException {
        if (consent.yes) {
            return;
        }
        if (!terminal().errorWatched()) {
            throw new UsageException(
                    "refused to " + deed + " without confirmation, and nobody can confirm it here; add --yes");
        }
        terminal().error().print("docsync: " + Printable.of(deed) + "? [y/N] ");
        terminal().error().flush();
        String answer =
                new BufferedReader(new InputStreamReader(terminal().input(), StandardCharsets.UTF_8)).readLine();
        if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
            throw new UsageException("nothing was changed; '" + deed + "' was not confirmed");
        }
    }

    /** The id of a space that is named by its key or its id. */
    static String spaceId(ConfluenceClient client, String keyOrId) {
        return space(client, keyOrId).id();
    }

    /** A space that is named by its key or its id. */
    static Space space(ConfluenceClient client, String keyOrId) {
        return client.spaces()
                .byKey(keyOrId)
                .or(() -> keyOrId.chars().allMatch(Character::isDigit)
                        ? Optional.of(client.spaces().get(keyOrId))
                        : Optional.empty())
                .orElseThrow(() -> new UsageException("there is no space " + keyOrId
                        + ", or you may not see it; 'docsync spaces list' shows those you may"));
    }
}
