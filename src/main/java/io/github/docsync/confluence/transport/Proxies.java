package io.github.docsync.confluence.transport;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which requests go through which proxy, in the manner of curl's environment variables. Requests to this machine never do.
 *
 * @param http for {@code http} addresses, or null
 * @param https for {@code https} addresses, or null
 * @param direct the hosts that are reached without a proxy: {@code *}, or names that stand for their subdomains too, with or
 *     without a leading dot and a port
 */
public record Proxies(@Nullable ProxyAddress http, @Nullable ProxyAddress https, List<String> direct) {
    public Proxies {
        direct = List.copyOf(direct);
    }

    /** The list in a variable such as {@code NO_PROXY}: divided by commas or spaces. */
    public static List<String> hosts(String text) {
        return Arrays.stream(text.split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The proxy for requests to an address, or empty where they go there directly. */
    Optional<ProxyAddress> proxyFor(String scheme, String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        if (isThisMachine(name) || direct.stream().anyMatch(rule -> matches(rule, name, port))) {
            return Optional.empty();
        }
        return Optional.ofNullable(scheme.equals("https") ? https : http);
    }

    /** The passwords in it, which must be shown nowhere. */
    List<Secret> secrets() {
        return Stream.of(Optional.ofNullable(http), Optional.ofNullable(https))
                .flatMap(Optional::stream)
                .map(ProxyAddress::password)
                .toList();
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.matches("127(\\.[0-9]{1,3}){3}")
                || host.matches("\\[?::1]?");
    }

    private static boolean matches(String rule, String host, int port) {
        if (rule.equals("*")) {
            return true;
        }
        int colon = rule.lastIndexOf(':');
        boolean withPort = colon >= 0 && rule.indexOf(':') == colon;
        String name = withPort ? rule.substring(0, colon) : rule;
        if (withPort && !rule.substring(colon + 1).equals(Integer.toString(port))) {
            return false;
        }
        String domain = name.startsWith("*.") ? name.substring(2) : name.startsWith(".") ? name.substring(1) : name;
        return host.equals(domain) || host.endsWith("." + domain);
    }
}
