package io.github.docsync.manifest;

import io.github.docsync.model.SecretVariables;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Expands {@code ${NAME}} and {@code ${NAME:-default}}, as shells do: the default also stands in for an empty variable. A
 * doubled dollar sign before the brace takes away its meaning. What a variable holds is not expanded again.
 */
final class Variables {
    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\$\\{|\\$\\{(?:([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\\})?");

    private final Function<String, @Nullable String> environment;
    private final Mistakes mistakes;

    Variables(Function<String, @Nullable String> environment, Mistakes mistakes) {
        this.environment = environment;
        this.mistakes = mistakes;
    }

    static boolean usedIn(String written) {
        return written.contains("${");
    }

    /**
     * The text of a value that uses no variables. One in it stays as it is written, and is named, since other tools would expand it.
     *
     * @param what the key, for the message
     */
    String literal(String what, ManifestText text) {
        Matcher matcher = REFERENCE.matcher(text.written());
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                mistakes.warn(
                        Mistakes.VARIABLE_LITERAL,
                        text.location(),
                        "'" + matcher.group() + "' stays as it is written, since " + what + " uses no variables",
                        "write $" + matcher.group()
                                + " if that is meant; variables are for confluence.url, space, parent,"
                                + " id, titlePrefix, titleSuffix, site and source.branch");
            }
        }
        return text.written().replace("$${", "${");
    }

    /** The expanded text; null if a mistake in it was reported. */
    @Nullable
    String expand(ManifestText text) {
        StringBuilder expanded = new StringBuilder();
        boolean sound = true;
        Matcher matcher = REFERENCE.matcher(text.written());
        while (matcher.find()) {
            String value = matcher.group().startsWith("$$") ? "${" : value(text, matcher);
            sound &= value != null;
            matcher.appendReplacement(expanded, Matcher.quoteReplacement(value == null ? "" : value));
        }
        matcher.appendTail(expanded);
        return sound ? expanded.toString() : null;
    }

    private @Nullable String value(ManifestText text, Matcher reference) {
        String name = reference.group(1);
        if (name == null) {
            mistakes.add(
                    Mistakes.VARIABLE,
                    text.location(),
                    "'${' in " + text.quoted() + " does not name a variable",
                    "write ${NAME} or ${NAME:-default}, or $${ for the characters themselves");
            return null;
        }
        String refusal = refusal(name);
        if (refusal != null) {
            mistakes.add(
                    Mistakes.VARIABLE,
                    text.location(),
                    "the variable " + name + refusal,
                    SecretVariables.areCredentials(name)
                            ? "remove it; docsync reads it by itself"
                            : "use another variable, or list " + name + " in " + SecretVariables.ALLOWED);
            return null;
        }
        String value = environment.apply(name);
        String fallback = reference.group(2);
        if (fallback != null) {
            return value == null || value.isEmpty() ? fallback : value;
        }
        if (value == null) {
            mistakes.add(
                    Mistakes.VARIABLE,
                    text.location(),
                    "the environment variable " + name + " is not set",
                    "set it, or give a default: ${" + name + ":-value}");
        }
        return value;
    }

    private @Nullable String refusal(String name) {
        if (SecretVariables.areCredentials(name)) {
            return " holds credentials, which a manifest never uses";
        }
        return SecretVariables.looksSecret(name, environment)
                ? " looks like a secret by its name, so a manifest does not use it"
                : null;
    }
}
