package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A body as read: at most the one form that was asked for.
 */
public record Body(
        @Nullable BodyContent storage,
        @JsonProperty("atlas_doc_format") @Nullable BodyContent atlasDocFormat,
        @Nullable BodyContent view,
        @JsonProperty("export_view") @Nullable BodyContent exportView,
        @JsonProperty("anonymous_export_view") @Nullable BodyContent anonymousExportView,
        @JsonProperty("styled_view") @Nullable BodyContent styledView,
        @Nullable BodyContent editor,
        @Nullable BodyContent raw) {
    /** The markup in the given form, if it was sent. */
    public @Nullable String in(BodyFormat format) {
        BodyContent content = switch (format) {
            case STORAGE -> storage;
            case ATLAS_DOC_FORMAT -> atlasDocFormat;
            case VIEW -> view;
            case EXPORT_VIEW -> exportView;
            case ANONYMOUS_EXPORT_VIEW -> anonymousExportView;
            case STYLED_VIEW -> styledView;
            case EDITOR -> editor;
        };
        return content == null ? null : content.value();
    }
}
