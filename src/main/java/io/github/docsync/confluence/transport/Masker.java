package io.github.docsync.confluence.transport;

import java.util.List;
import java.util.regex.Pattern;

/** Takes secrets out of texts that others wrote: answers of servers, addresses, messages of libraries. */
final class Masker {
    private static final Pattern IN_ADDRESS = Pattern.compile(
            "(?i)([?&](?:token|access_token|client_secret|code|jwt|signature|x-amz-signature|x-amz-security-token)=)[^&#\\s\"]*");
    private static final Pattern IN_HEADER = Pattern.compile("(?i)\\b(basic|bearer)\\s+[A-Za-z0-9+/_.~=-]{8,}");

    private final List<String> secrets;

    Masker(List<Secret> secrets) {
        this.secrets = secrets.stream()
                .map(Secret::reveal)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    String mask(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, "***");
        }
        masked = IN_ADDRESS.matcher(masked).replaceAll("$1***");
        return IN_HEADER.matcher(masked).replaceAll("$1 ***");
    }
}
