package io.github.docsync.manifest;

import io.github.docsync.model.ContentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values that several sections have, each with Confluence's rule for it. */
final class Values {
    /** Letters and digits; the key of a personal space is {@code ~} and an account id. */
    private static final Pattern SPACE_KEY = Pattern.compile("[A-Za-z0-9]{1,255}|~[A-Za-z0-9:._-]{1,254}");

    private Values() {}

    static Optional<String> spaceKey(Section section) {
        return section.text(
                        "space",
                        Values::isSpaceKey,
                        "the key of a space",
                        "take it from the space's address: the part after /spaces/, letters and digits only")
                .map(ManifestText::value);
    }

    static boolean isSpaceKey(String text) {
        return SPACE_KEY.matcher(text).matches();
    }

    static Optional<ManifestText> contentId(Section section, String key, String what) {
        return section.text(key, ContentId::isValid, what + " (digits only, not starting with 0)", ContentId.remedy());
    }

    /** Labels as Confluence stores them, each once. */
    static List<String> labels(Section section, Mistakes mistakes) {
        List<String> labels = new ArrayList<>();
        for (ManifestText text : section.texts("labels", "[first, second]")) {
            String label = LabelName.stored(text.value());
            Optional<String> mistake = LabelName.mistake(text.value());
            if (mistake.isPresent()) {
                mistakes.add(
                        Mistakes.INVALID,
                        text.location(),
                        "the label " + text.quoted() + " " + mistake.get() + ", which Confluence does not take",
                        "use letters, digits, '-' and '_'");
            } else if (!labels.contains(label)) {
                labels.add(label);
            }
        }
        return labels;
    }
}
