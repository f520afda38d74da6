package io.github.docsync.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which variables of the environment hold credentials, by their names. */
public final class SecretVariables {
    /** Lists names, separated by commas or spaces, that only look like secrets. */
    public static final String ALLOWED = "DOCSYNC_ALLOWED_VARIABLES";

    /** The ones whose whole value is secret. */
    static final List<String> TOKENS = List.of("CONFLUENCE_API_TOKEN", "CONFLUENCE_ACCESS_TOKEN", "MATON_API_KEY");

    /** May hold a user name and password. */
    static final List<String> PROXIES = List.of("https_proxy", "http_proxy", "all_proxy");

    private static final Set<String> OTHERS = Set.of("CONFLUENCE_EMAIL", "MATON_CONNECTION");
    private static final List<String> LOOKS = List.of("TOKEN", "SECRET", "PASSWORD", "KEY");

    private SecretVariables() {}

    /** Whether docsync itself reads credentials from the variable. */
    public static boolean areCredentials(String name) {
        return TOKENS.contains(name) || OTHERS.contains(name) || PROXIES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether the name says that the value is a secret, and nobody listed it in {@link #ALLOWED}. */
    public static boolean looksSecret(String name, Function<String, @Nullable String> environment) {
        String upper = name.toUpperCase(Locale.ROOT);
        return LOOKS.stream().anyMatch(upper::contains)
                && listed(environment.apply(ALLOWED)).noneMatch(name::equals);
    }

    /** The items of a list in a variable, separated by commas or white space. */
    public static Stream<String> listed(@Nullable String value) {
        return value == null
                ? Stream.empty()
                : Arrays.stream(value.split("[,\\s]+", -1)).filter(item -> !item.isEmpty());
    }
}
