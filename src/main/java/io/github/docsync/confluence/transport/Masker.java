package io.github.docsync.confluence.transport;

import io.github.docsync.model.SecretMask;
import java.util.List;
import java.util.regex.Pattern;

/** Takes secrets out of texts that others wrote: answers of servers, addresses, messages of libraries. */
final class Masker {
    private static final Pattern IN_ADDRESS = Pattern.compile(
            "(?i)([?&](?:token|access_token|client_secret|code|jwt|signature|x-amz-signature|x-amz-security-token)=)[^&#\\s\"]*");
    private static final Pattern IN_HEADER = Pattern.compile("(?i)\\b(basic|bearer)\\s+[A-Za-z0-9+/_.~=-]{8,}");

    private final SecretMask secrets;

    Masker(List<Secret> secrets) {
        this.secrets = SecretMask.of(secrets.stream().map(Secret::reveal).toList());
    }

    String mask(String text) {
        String masked = IN_ADDRESS.matcher(secrets.mask(text)).replaceAll("$1***");
        return IN_HEADER.matcher(masked).replaceAll("$1 ***");
    }
}
