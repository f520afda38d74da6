package io.github.docsync.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows the values of all credentials, and takes them out of what is printed, saved or published. */
public final class SecretMask {
    /** What stands where a secret was. */
    public static final String STARS = "***";

    /** Shorter ones are words of the language, which a text may hold; every real token is longer. */
    private static final int SHORTEST = 8;

    private static final Pattern USER_INFO = Pattern.compile("(?:[a-z][a-z0-9+.-]*://)?([^/@\\s]*):([^/@\\s]*)@.*");

    private final List<String> secrets;

    /** Matches each of them as it is, and as Markdown, JSON and HTML write it; null where there is none. */
    private final @Nullable Pattern pattern;

    private SecretMask(Collection<String> secrets) {
        // The longest first, since one may be a part of another.
        this.secrets = secrets.stream()
                .filter(secret -> !secret.isBlank())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        this.pattern = this.secrets.isEmpty()
                ? null
                : Pattern.compile(
                        this.secrets.stream().map(SecretMask::escapable).collect(Collectors.joining("|")));
    }

    private static String escapable(String secret) {
        return secret.chars().mapToObj(SecretMask::escapable).collect(Collectors.joining());
    }

    private static String escapable(int character) {
        String plain = Pattern.quote(Character.toString(character));
        String entity = switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '@' -> "&#64;";
            default -> "";
        };
        if (!entity.isEmpty()) {
            return "(?:" + entity + "|\\\\?" + plain + ")";
        }
        return Character.isLetterOrDigit(character) ? plain : "\\\\?" + plain;
    }

    /** Takes out exactly these. */
    public static SecretMask of(Collection<String> secrets) {
        return new SecretMask(secrets);
    }

    /** Takes out the credentials that the environment holds, as they are and as they are sent. */
    public static SecretMask ofEnvironment(Function<String, @Nullable String> environment) {
        List<String> secrets = new ArrayList<>();
        String email = environment.apply("CONFLUENCE_EMAIL");
        for (String name : SecretVariables.TOKENS) {
            String value = environment.apply(name);
            if (value != null && value.strip().length() >= SHORTEST) {
                secrets.add(value.strip());
                if (email != null) {
                    String account = email.strip() + ":" + value.strip();
                    secrets.add(Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        for (String name : SecretVariables.PROXIES) {
            addPassword(environment.apply(name), secrets);
            addPassword(environment.apply(name.toUpperCase(Locale.ROOT)), secrets);
        }
        return new SecretMask(secrets);
    }

    private static void addPassword(@Nullable String proxy, List<String> secrets) {
        Matcher matcher = proxy == null ? null : USER_INFO.matcher(proxy.strip());
        if (matcher != null && matcher.matches() && matcher.group(2).length() >= SHORTEST) {
            secrets.add(matcher.group(2));
        }
    }

    public String mask(String text) {
        return pattern == null ? text : pattern.matcher(text).replaceAll(Matcher.quoteReplacement(STARS));
    }

    /** Whether a text holds one of them. */
    public boolean finds(String text) {
        return pattern != null && pattern.matcher(text).find();
    }

    /** Begins to look for them in a file that comes in blocks. */
    public Search search() {
        return new Search(this);
    }

    /** Looks for secrets in a file that comes in blocks. Where a file is not text, as Git tells text from the rest, it finds none. */
    public static final class Search {
        /** A NUL byte so near to the beginning means that the file is not text. */
        private static final int BEGINNING = 8000;

        /** The longest form of a character is an entity. */
        private static final int LONGEST_FORM = 6;

        private static final int WINDOW = 64 * 1024;

        private final SecretMask mask;

        /** So much of what was searched is searched again with what follows, since a secret may begin in it. */
        private final int overlap;

        private byte[] window = new byte[0];
        private int filled;
        private long total;
        private boolean binary;
        private boolean found;

        private Search(SecretMask mask) {
            this.mask = mask;
            this.overlap = LONGEST_FORM
                    * mask.secrets.stream()
                            .mapToInt(secret -> secret.getBytes(StandardCharsets.UTF_8).length)
                            .max()
                            .orElse(0);
        }

        /** Adds the first so many of these bytes. */
        public void add(byte[] bytes, int count) {
            for (int i = 0; i < count && total + i < BEGINNING; i++) {
                binary |= bytes[i] == 0;
            }
            total += count;
            if (mask.isEmpty() || binary || found) {
                return;
            }
            if (filled + count > window.length) {
                look();
                window = Arrays.copyOf(window, Math.max(window.length, Math.max(WINDOW, overlap + count)));
            }
            System.arraycopy(bytes, 0, window, filled, count);
            filled += count;
        }

        private void look() {
            found |= mask.finds(new String(window, 0, filled, StandardCharsets.UTF_8));
            int kept = Math.min(filled, overlap);
            System.arraycopy(window, filled - kept, window, 0, kept);
            filled = kept;
        }

        /** Whether one is in what was added. */
        public boolean finds() {
            if (!binary && !found) {
                look();
            }
            return found && !binary;
        }
    }

    /** Whether there is nothing to take out. */
    public boolean isEmpty() {
        return secrets.isEmpty();
    }

    /** Differs where the secrets differ, and does not tell them. */
    public Hash fingerprint() {
        return Hash.ofParts(secrets);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "mask of " + secrets.size() + " secrets";
    }
}
