package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.pull.SourceLines.Change;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Language and title of a fenced block of code, where its info string says them; the fence, the code and all other options stay. */
final class InfoStringRewrite {
    private static final Pattern LANGUAGE = Pattern.compile("^(?:`{3,}|~{3,})[ \\t]*(?<value>[^\\s{`]+)");

    private InfoStringRewrite() {}

    /** The source with what changed; empty where that is not said in the info string as it is in Confluence. */
    static Optional<String> apply(SourceLines source, @Nullable SourceSpan span, PageBlock before, PageBlock after) {
        Map<String, String> old = before.parameters("code");
        Map<String, String> now = after.parameters("code");
        if (span == null || old.equals(now) || !old.keySet().equals(now.keySet())) {
            return Optional.empty();
        }
        String info = source.text().substring(span.start(), Math.min(span.end(), source.lineEnd(span.start())));
        for (Map.Entry<String, String> parameter : old.entrySet()) {
            String value = now.getOrDefault(parameter.getKey(), "");
            if (!parameter.getValue().equals(value)) {
                Optional<String> written = parameter.getKey().equals("language")
                        ? replaced(info, LANGUAGE.matcher(info), value)
                        : option(info, parameter.getValue(), value);
                if (written.isEmpty()) {
                    return Optional.empty();
                }
                info = written.get();
            }
        }
        return Optional.of(
                new Change(span.start(), Math.min(span.end(), source.lineEnd(span.start())), info).in(source.text()));
    }

    private static Optional<String> option(String info, String old, String now) {
        if (now.isBlank() || now.chars().anyMatch(c -> "\"\n`".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        return replaced(
                info,
                Pattern.compile("=\"(?<value>" + Pattern.quote(old) + ")\"").matcher(info),
                now);
    }

    private static Optional<String> replaced(String info, Matcher place, String value) {
        boolean found = place.find() && !value.isBlank() && value.chars().noneMatch(c -> c == '\n');
        return found
                ? Optional.of(new Change(place.start("value"), place.end("value"), value).in(info))
                : Optional.empty();
    }
}
