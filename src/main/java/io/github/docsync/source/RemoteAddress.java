package io.github.docsync.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/** Turns the address that Git fetches from into the one that people open. User names and passwords are left behind. */
final class RemoteAddress {
    private final String scheme;
    private final String host;
    private final int port;
    private final List<String> path;
    private final Function<String, @Nullable String> environment;

    private RemoteAddress(URIish address, String host, Function<String, @Nullable String> environment) {
        this.scheme = address.getScheme() == null ? "ssh" : address.getScheme().toLowerCase(Locale.ROOT);
        this.host = host.toLowerCase(Locale.ROOT);
        this.port = address.getPort();
        this.path = Arrays.stream(address.getPath().split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
        this.environment = environment;
    }

    /** Empty for a path on this machine and for a host of no known kind. */
    static Optional<RemoteRepository> read(URIish address, Function<String, @Nullable String> environment) {
        String host = address.getHost();
        if (host == null || host.isEmpty() || address.getPath() == null || "file".equals(address.getScheme())) {
            return Optional.empty();
        }
        RemoteAddress remote = new RemoteAddress(address, host, environment);
        return remote.path.isEmpty() ? Optional.empty() : remote.repository();
    }

    private Optional<RemoteRepository> repository() {
        if (host.equals("dev.azure.com") || host.equals("ssh.dev.azure.com") || host.endsWith("visualstudio.com")) {
            return azure().map(url -> new RemoteRepository(GitHost.AZURE_DEVOPS, url));
        }
        Optional<GitHost> kind = kind();
        if (kind.isPresent() && kind.get() == GitHost.BITBUCKET_SERVER) {
            return bitbucketServer().map(url -> new RemoteRepository(GitHost.BITBUCKET_SERVER, url));
        }
        return kind.map(known -> new RemoteRepository(known, origin() + "/" + encoded(withoutSuffix(path))));
    }

    private Optional<GitHost> kind() {
        if (host.equals("github.com") || host.endsWith(".github.com") || host.endsWith(".ghe.com")) {
            return Optional.of(GitHost.GITHUB);
        }
        if (host.equals("bitbucket.org") || host.endsWith(".bitbucket.org")) {
            return Optional.of(GitHost.BITBUCKET_CLOUD);
        }
        if (host.equals("codeberg.org") || names("gitea") || names("forgejo")) {
            return Optional.of(GitHost.GITEA);
        }
        if (names("gitlab") || host.equals(variable("CI_SERVER_HOST"))) {
            return Optional.of(GitHost.GITLAB);
        }
        if (names("bitbucket") || path.contains("scm") || (scheme.equals("ssh") && port == 7999)) {
            return Optional.of(GitHost.BITBUCKET_SERVER);
        }
        if (("https://" + host).equals(variable("GITHUB_SERVER_URL"))) {
            return Optional.of("true".equals(variable("GITEA_ACTIONS")) ? GitHost.GITEA : GitHost.GITHUB);
        }
        return names("github") ? Optional.of(GitHost.GITHUB) : Optional.empty();
    }

    /** Whether a label of the host's name starts with the product's, as in {@code gitlab.acme.com}. */
    private boolean names(String product) {
        return Arrays.stream(host.split("\\.")).anyMatch(label -> label.startsWith(product));
    }

    private String variable(String name) {
        String value = environment.apply(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    /** Scheme, host and port of the web pages; the port of an SSH address says nothing about them. */
    private String origin() {
        boolean web = scheme.equals("http") || scheme.equals("https");
        String webHost = host.equals("ssh.github.com")
                ? "github.com"
                : host.replaceFirst("^altssh\\.(gitlab\\.com|bitbucket\\.org)$", "$1");
        return (scheme.equals("http") ? "http://" : "https://") + webHost + (web && port > 0 ? ":" + port : "");
    }

    private static List<String> withoutSuffix(List<String> segments) {
        String last = segments.get(segments.size() - 1);
        if (!last.endsWith(".git") || last.equals(".git")) {
            return segments;
        }
        return concat(segments.subList(0, segments.size() - 1), List.of(last.substring(0, last.length() - 4)));
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String encoded(List<String> segments) {
        return WebPath.encode(String.join("/", segments));
    }

    /** {@code org/project/_git/repo} over HTTPS, {@code v3/org/project/repo} over SSH, for both generations of hosts. */
    private Optional<String> azure() {
        boolean oldHost = host.endsWith("visualstudio.com");
        if (path.get(0).equals("v3")) {
            if (path.size() != 4) {
                return Optional.empty();
            }
            String home = oldHost
                    ? "https://" + encoded(path.subList(1, 2)) + ".visualstudio.com"
                    : "https://dev.azure.com/" + encoded(path.subList(1, 2));
            return Optional.of(home + "/" + encoded(List.of(path.get(2), "_git", path.get(3))));
        }
        return path.contains("_git") ? Optional.of("https://" + host + "/" + encoded(path)) : Optional.empty();
    }

    /** {@code [context/]scm/KEY/repo.git} over HTTP, {@code KEY/repo.git} over SSH; {@code ~name} is a person's own. */
    private Optional<String> bitbucketServer() {
        List<String> plain = withoutSuffix(path);
        int count = plain.size();
        if (count < 2) {
            return Optional.empty();
        }
        String owner = plain.get(count - 2);
        int scm = plain.indexOf("scm");
        String context = scm > 0 ? "/" + encoded(plain.subList(0, scm)) : "";
        String home = owner.startsWith("~")
                ? "/users/" + WebPath.encode(owner.substring(1))
                : "/projects/" + WebPath.encode(owner);
        return Optional.of(origin() + context + home + "/repos/" + WebPath.encode(plain.get(count - 1)));
    }
}
