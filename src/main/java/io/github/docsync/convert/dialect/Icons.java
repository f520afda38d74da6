package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Icons of Material for MkDocs, {@code :material-check:}: dropped, or the emoji that shows the same. */
final class Icons implements SourceStep {
    private static final Pattern ICON = Pattern.compile(
            ":(?:material|fontawesome|octicons|simple|custom)-(?<name>[a-z0-9-]{1,80}):(?:\\{[^{}\\n]{0,200}\\})?(?<space>[ \\t]?)");

    private static final Map<String, String> EMOJI = Map.ofEntries(
            Map.entry("check", "✅"),
            Map.entry("check-circle", "✅"),
            Map.entry("check-bold", "✅"),
            Map.entry("check-all", "✅"),
            Map.entry("close", "❌"),
            Map.entry("close-circle", "❌"),
            Map.entry("close-thick", "❌"),
            Map.entry("x", "❌"),
            Map.entry("alert", "⚠️"),
            Map.entry("alert-circle", "⚠️"),
            Map.entry("alert-outline", "⚠️"),
            Map.entry("information", "ℹ️"),
            Map.entry("information-outline", "ℹ️"),
            Map.entry("info", "ℹ️"),
            Map.entry("heart", "❤️"),
            Map.entry("star", "⭐"),
            Map.entry("rocket", "🚀"),
            Map.entry("rocket-launch", "🚀"),
            Map.entry("lightbulb", "💡"),
            Map.entry("lightbulb-outline", "💡"),
            Map.entry("lightbulb-on", "💡"),
            Map.entry("bug", "🐛"),
            Map.entry("lock", "🔒"),
            Map.entry("key", "🔑"),
            Map.entry("fire", "🔥"),
            Map.entry("flask", "🧪"),
            Map.entry("beaker", "🧪"),
            Map.entry("wrench", "🔧"),
            Map.entry("tools", "🛠️"),
            Map.entry("link", "🔗"),
            Map.entry("package", "📦"),
            Map.entry("book", "📖"),
            Map.entry("help-circle", "❓"),
            Map.entry("thumb-up", "👍"),
            Map.entry("thumb-down", "👎"));

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        if (!text.text().contains("-")) {
            return text;
        }
        return TagRewriter.rewrite(
                text, PatternTags.scan(text.text(), "icon", ICON, false, "name", "space"), Icons::translate, context);
    }

    private static Translation translate(TagElement element) {
        String name = element.tag().valueOrEmpty("name");
        String plain = name.replaceFirst("^(?:solid|regular|brands)-", "").replaceFirst("-(?:12|16|24)$", "");
        // The space behind one that is dropped would move what follows, as far as into a block of code.
        String space = element.tag().values().getOrDefault("space", "");
        return Optional.ofNullable(EMOJI.get(plain))
                .<Translation>map(emoji -> new Translation.Inline(emoji + space))
                .orElse(Translation.NOTHING);
    }
}
