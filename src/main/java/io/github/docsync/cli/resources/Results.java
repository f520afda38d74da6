package io.github.docsync.cli.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.cli.command.GlobalOptions;
import io.github.docsync.cli.command.Terminal;
import io.github.docsync.confluence.PagedList;
import io.github.docsync.confluence.wire.WireJson;
import io.github.docsync.report.Printable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Where results go: to standard output, as a table or a card for people, as the command's document with {@code --json}. What is said in addition to
 * them goes to standard error.
 */
final class Results {
    /** After so many rows people wonder whether it still runs. */
    private static final int ROWS_BETWEEN_REMARKS = 1000;

    private static final ObjectMapper MAPPER = WireJson.mapper();

    private final Terminal terminal;
    private final boolean json;
    private final Consumer<JsonNode> answer;
    private final UnaryOperator<String> inFull;

    /**
     * The results of one command.
     *
     * @param answer takes what the command answers machines with
     * @param inFull makes an address of a path of the site
     */
    Results(Terminal terminal, GlobalOptions options, Consumer<JsonNode> answer, UnaryOperator<String> inFull) {
        this.terminal = terminal;
        this.json = options.json();
        this.answer = answer;
        this.inFull = inFull;
    }

    /** Prints as much of the list as is wanted, and says when there is more. */
    <T> void show(PagedList<T> listing, ListOptions wanted, ColumnSet<T> columns) {
        int most = wanted.most();
        // One row more than wanted tells whether the list goes on.
        Iterator<T> rows = most == Integer.MAX_VALUE
                ? listing.iterator()
                : listing.first(most + 1).iterator();
        List<T> shown = new ArrayList<>();
        while (shown.size() < most && rows.hasNext()) {
            shown.add(rows.next());
            if (shown.size() % ROWS_BETWEEN_REMARKS == 0) {
                remark(shown.size() + " rows so far");
            }
        }
        boolean more = rows.hasNext();
        show(shown, more, columns);
        if (more) {
            remark("only the first " + shown.size() + " rows; --all or a higher --limit shows more");
        }
    }

    /** Prints a list that was read to its end. */
    <T> void show(List<T> rows, ColumnSet<T> columns) {
        show(rows, false, columns);
    }

    private <T> void show(List<T> rows, boolean more, ColumnSet<T> columns) {
        if (json) {
            ObjectNode document = MAPPER.createObjectNode();
            document.set("results", MAPPER.valueToTree(rows));
            answer.accept(document.put("more", more));
        } else if (rows.isEmpty()) {
            remark("nothing found");
        } else {
            print(columns.table(rows, inFull));
        }
    }

    /** Prints one thing. */
    <T> void show(T thing, ColumnSet<T> columns) {
        if (json) {
            answer.accept(MAPPER.valueToTree(thing));
        } else {
            print(columns.card(thing, inFull));
        }
    }

    /** Prints as it stands. */
    void print(String text) {
        terminal.output().print(text);
        terminal.output().flush();
    }

    /** Says something in addition to the result. */
    void remark(String sentence) {
        terminal.error().println("docsync: " + Printable.of(sentence));
    }
}
