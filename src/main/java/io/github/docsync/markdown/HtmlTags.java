package io.github.docsync.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which tags are HTML, and which only look like it. */
public final class HtmlTags {
    private static final Set<String> KNOWN =
            Set.of(("a abbr acronym address applet area article aside audio b base bdi bdo big blink blockquote body"
                            + " br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir"
                            + " div dl dt em embed fieldset figcaption figure font footer form frame frameset g-emoji h1 h2 h3 h4"
                            + " h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark"
                            + " marquee menu meta meter nav nobr noscript object ol optgroup option output p param picture pre"
                            + " progress q rp rt ruby s samp script section select slot small source span strike strong style sub"
                            + " summary sup svg table tbody td template tfoot th thead time tr track tt u ul var video wbr")
                    .split(" "));

    /**
     * Their tags are left out before the HTML is parsed, because the parser would keep markup in them as text. What stands in
     * {@code noscript} is meant for readers without scripts, as on a page of Confluence.
     */
    private static final Set<String> TRANSPARENT =
            Set.of("body", "form", "frameset", "head", "html", "noscript", "optgroup", "option", "select", "template");

    /** The name of an element that a page's script brings has a hyphen. */
    private static final Pattern CUSTOM_END = Pattern.compile("</([a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){1,5})\\s*>");

    /** A component's tag that ends at the beginning of a line; in text such names are types. */
    private static final Pattern COMPONENT_END =
            Pattern.compile("^[ \\t]{0,40}</([A-Z][A-Za-z0-9]{1,38})\\s*>", Pattern.MULTILINE);

    private HtmlTags() {}

    /**
     * The names of custom elements that a text closes, such as {@code my-box} of {@code </my-box>}. One that nothing closes is a
     * placeholder, such as {@code <your-name>}.
     */
    public static Stream<String> customElements(CharSequence html) {
        return CUSTOM_END.matcher(html).results().map((MatchResult end) -> end.group(1));
    }

    /** The names of components that a block of HTML closes, such as {@code SimpleTab}. Git hosts do not show their tags. */
    public static Stream<String> components(CharSequence block) {
        return COMPONENT_END.matcher(block).results().map((MatchResult end) -> end.group(1));
    }

    /** Whether only the tag's content counts. */
    public static boolean isTransparent(String name) {
        return TRANSPARENT.contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a tag of that name is HTML. Names in mixed case, such as {@code String} or {@code Object}, are types of a
     * programming language that the author forgot to quote. Tags that GFM filters, such as {@code title}, are text, too.
     */
    public static boolean isKnown(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean oneCase = name.equals(lower) || name.equals(name.toUpperCase(Locale.ROOT));
        return oneCase && KNOWN.contains(lower);
    }
}
