package io.github.docsync.convert;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.docsync.convert.tree.TreeBuilder;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.markdown.Backslashes;
import io.github.docsync.markdown.syntax.GeneratedFence;
import java.util.Optional;

/** Plain text, and what is recognised in it: addresses, {@code :emoji:}, mentions, abbreviations. */
final class TextRenderer {
    private static final String MARK = String.valueOf(GeneratedFence.MARK);

    private final String raw;
    private final BasedSequence chars;
    private final RenderContext context;
    private final TreeBuilder out;
    private final Abbreviations abbreviations;
    private final boolean inLink;
    private int start;

    private TextRenderer(BasedSequence chars, RenderContext context) {
        this.raw = chars.toString();
        this.chars = chars;
        this.context = context;
        this.out = context.out();
        this.abbreviations = Abbreviations.of(context);
        this.inLink = LinkRenderer.isInLink(context);
    }

    /** @param chars text of the Markdown source, in which backslashes escape */
    static void render(BasedSequence chars, RenderContext context) {
        new TextRenderer(chars, context).run();
    }

    private void run() {
        int i = 0;
        while (i < raw.length()) {
            int end = special(i);
            if (end > i) {
                i = end;
                start = end;
            } else {
                boolean escape = raw.charAt(i) == '\\' && !raw.startsWith(MARK, i + 1);
                i += escape ? 2 : 1;
            }
        }
        flush(raw.length());
    }

    private void flush(int end) {
        if (end > start) {
            verbatim(start, end, true);
        }
    }

    private void verbatim(int from, int to, boolean escapes) {
        BasedSequence part = chars.subSequence(from, to);
        if (escapes) {
            out.text(Backslashes.resolve(part), context.source(part, Backslashes.shown(part)));
        } else {
            out.text(part.toString(), context.source(part));
        }
    }

    /** Renders what starts at an index, if anything does, and returns its end. */
    private int special(int at) {
        return switch (raw.charAt(at)) {
            case ':' -> emoji(at);
            case '@' -> mention(at);
            case GeneratedFence.MARK -> mark(at);
            case 'h', 'w', 'f', 'm', 'H', 'W' -> inLink ? abbreviation(at) : address(at);
            default -> inLink || !Autolinks.isLocalPartStart(raw, at) ? abbreviation(at) : emailOrAbbreviation(at);
        };
    }

    private int emailOrAbbreviation(int at) {
        int end = Autolinks.emailEnd(raw, at);
        if (end > at) {
            flush(at);
            String address = raw.substring(at, end);
            out.open("a", "href", "mailto:" + address);
            verbatim(at, end, false);
            out.close();
            return end;
        }
        return abbreviation(at);
    }

    private int address(int at) {
        int end = Autolinks.urlEnd(raw, at);
        if (end <= at) {
            return Autolinks.isLocalPartStart(raw, at) ? emailOrAbbreviation(at) : abbreviation(at);
        }
        flush(at);
        String url = raw.substring(at, end);
        out.open("a", "href", url.startsWith("www.") || url.startsWith("WWW.") ? "http://" + url : url);
        verbatim(at, end, false);
        out.close();
        return end;
    }

    /** Where a generated mark cannot mean anything it is not shown. */
    private int mark(int at) {
        flush(at);
        return at + 1;
    }

    private int emoji(int at) {
        Optional<Emoji> emoji = Emoji.at(raw, at);
        if (emoji.isEmpty()) {
            return at;
        }
        flush(at);
        out.add(emoji.get().element());
        return at + emoji.get().shortName().length();
    }

    private int mention(int at) {
        if (at > 0 && !Autolinks.isBoundary(raw.charAt(at - 1))) {
            return at;
        }
        int end = at + 1;
        while (end < raw.length() && isNameCharacter(raw.charAt(end))) {
            end++;
        }
        while (end > at + 1 && ".-".indexOf(raw.charAt(end - 1)) >= 0) {
            end--;
        }
        Optional<String> account =
                end == at + 1 ? Optional.empty() : context.site().accountId(raw.substring(at + 1, end));
        if (account.isEmpty()) {
            return at;
        }
        flush(at);
        out.add(new TreeElement("ac:link").add(new TreeElement("ri:user", "ri:account-id", account.get())));
        return end;
    }

    private static boolean isNameCharacter(char character) {
        return Character.isLetterOrDigit(character) || "_.-".indexOf(character) >= 0;
    }

    private int abbreviation(int at) {
        Optional<Abbreviations.AbbreviationUse> found = abbreviations.at(raw, at);
        if (found.isEmpty()) {
            return at;
        }
        int end = at + found.get().abbreviation().length();
        flush(at);
        verbatim(at, end, false);
        if (found.get().firstUse()) {
            out.text(" (" + found.get().expansion() + ")");
        }
        return end;
    }
}
