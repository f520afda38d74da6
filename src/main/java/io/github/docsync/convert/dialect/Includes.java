package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts files of the repository into a page. What is included may include more, as deep as mdBook follows; nothing is included in
 * itself, and nothing lies outside the repository.
 */
final class Includes {
    /** Code of what cannot be included. */
    static final String BROKEN = "include-broken";

    private static final int DEEPEST = 10;
    /** Of all that a page includes, in characters; what is more, Confluence takes in no case. */
    private static final int LARGEST = 5_000_000;

    private final StepContext context;
    private final SourceStep step;
    private final String what;
    private final State state;

    /** What is open, and how much was included so far. */
    private static final class State {
        private final Deque<DocPath> open = new ArrayDeque<>();
        private int characters;
        private boolean full;
    }

    /**
     * Includes for one page.
     *
     * @param step reads what is included
     * @param what names the construct in messages
     */
    Includes(StepContext context, SourceStep step, String what) {
        this.context = context;
        this.step = step;
        this.what = what;
        this.state = context.memory(State.class, State::new);
    }

    /** The folder of the file whose text is being read: the page's, or that of the file included last. */
    DocPath folder() {
        DocPath open = state.open.peek();
        return (open == null ? context.path() : open).folder();
    }

    /** The first of these folders that has the file. */
    Optional<DocPath> find(String written, DocPath... folders) {
        String path = written.strip().replace('\\', '/');
        return Stream.of(folders)
                .flatMap(folder -> folder.resolve(path.startsWith("/") ? path.substring(1) : path).stream())
                .filter(context.files()::isFile)
                .findFirst();
    }

    /**
     * The text of a file, with what it includes in turn.
     *
     * @param at where it is asked for
     */
    Optional<MappedText> text(DocPath file, IncludedPart part, SourceLocation at) {
        return text(file, part, at, false);
    }

    /** The text of a file, which may be the page itself, where the step takes less than all of it. */
    Optional<MappedText> section(DocPath file, SourceLocation at) {
        return text(file, IncludedPart.ALL, at, true);
    }

    /** A page may show its own source, or another part of itself. */
    private Optional<MappedText> text(DocPath file, IncludedPart part, SourceLocation at, boolean mayBeOwn) {
        if ((file.equals(context.path()) && !mayBeOwn) || state.open.contains(file)) {
            broken(at, "'" + file + "' includes itself", "take one of the includes out");
            return Optional.empty();
        }
        if (state.open.size() >= DEEPEST) {
            broken(at, "'" + file + "' is included more than " + DEEPEST + " files deep", "include it less deeply");
            return Optional.empty();
        }
        if (state.full) {
            return Optional.empty();
        }
        Optional<MappedText> text = context.include(file);
        if (text.isEmpty()) {
            broken(at, "'" + file + "' cannot be read as text in UTF-8", "correct the path, or save the file in UTF-8");
            return Optional.empty();
        }
        Optional<MappedText> chosen = part.of(MappedTexts.body(text.get()));
        if (chosen.isEmpty()) {
            broken(at, "'" + file + "' has no part '" + part.region() + "'", "correct the name of the part");
            return Optional.empty();
        }
        state.characters += chosen.get().text().length();
        if (state.characters > LARGEST) {
            // Said once: what is left may be very many includes.
            state.full = true;
            broken(at, "the page includes more than " + LARGEST + " characters", "include less");
            return Optional.empty();
        }
        state.open.push(file);
        try {
            return Optional.of(step.apply(chosen.get(), context));
        } finally {
            state.open.pop();
        }
    }

    /**
     * A file as blocks of a page, or as a block of code.
     *
     * @param language of code; null for Markdown
     */
    Translation translation(DocPath file, IncludedPart part, @Nullable String language) {
        SourceLocation at = new SourceLocation(context.path().value(), 1, 1);
        Optional<MappedText> text = language == null ? text(file, part, at) : code(file, part, language, "", at);
        return text.<Translation>map(Translation.Included::new).orElse(Translation.NOTHING);
    }

    /** A file as a block of code. */
    Optional<MappedText> code(DocPath file, IncludedPart part, String language, String title, SourceLocation at) {
        return code(file, part, MarkdownPieces.info(language, title), at);
    }

    /**
     * A file as a block of code.
     *
     * @param info the language and attributes
     */
    Optional<MappedText> code(DocPath file, IncludedPart part, String info, SourceLocation at) {
        return text(file, part, at, true).map(read -> MappedTexts.code(info, MappedTexts.dedented(read)));
    }

    /** Says that nothing is included. */
    void missing(String written, SourceLocation at) {
        broken(at, "the file '" + written + "' does not exist in the repository", "correct the path, or add the file");
    }

    private void broken(SourceLocation at, String problem, String remedy) {
        context.warn(at, BROKEN, what + " includes nothing: " + problem, remedy);
    }

    /** The language of a file's code by its extension. */
    static String language(DocPath file) {
        return switch (file.extension()) {
            case "rs" -> "rust";
            case "py" -> "python";
            case "md", "mdx" -> "markdown";
            case "sh" -> "bash";
            case "txt", "" -> "";
            default -> file.extension();
        };
    }
}
