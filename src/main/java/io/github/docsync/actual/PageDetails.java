package io.github.docsync.actual;

import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemoteChild;
import io.github.docsync.site.RemoteProperty;
import io.github.docsync.state.ReadAttachment;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * What pages hold, as far as it was asked for; each by page id.
 *
 * @param bodies stored bodies
 * @param recordedBodies stored bodies of the version that was last recorded
 * @param labels the labels
 * @param attachments the attachments, each by its name
 * @param read those of the attachments that people uploaded and whose bytes are known, each by its name
 * @param children what hangs right under a page, whoever made it
 * @param properties the content properties, each by its key
 */
public record PageDetails(
        Answers<String, StoredBody> bodies,
        Answers<String, StoredBody> recordedBodies,
        Answers<String, Set<String>> labels,
        Answers<String, Map<String, RemoteAttachment>> attachments,
        Answers<String, SortedMap<String, ReadAttachment>> read,
        Answers<String, List<RemoteChild>> children,
        Answers<String, Map<String, RemoteProperty>> properties) {
    /** Nothing was asked for. */
    public static final PageDetails NONE = new PageDetails(
            Answers.none(),
            Answers.none(),
            Answers.none(),
            Answers.none(),
            Answers.none(),
            Answers.none(),
            Answers.none());

    /** The same with stored bodies that were asked for. */
    public PageDetails withBodies(Answers<String, StoredBody> answers) {
        return new PageDetails(answers, recordedBodies, labels, attachments, read, children, properties);
    }

    /** The same with bodies of recorded versions that were asked for. */
    public PageDetails withRecordedBodies(Answers<String, StoredBody> answers) {
        return new PageDetails(bodies, answers, labels, attachments, read, children, properties);
    }

    /** The same with labels, attachments, children and properties that were asked for. */
    public PageDetails withExtras(
            Answers<String, Set<String>> newLabels,
            Answers<String, Map<String, RemoteAttachment>> newAttachments,
            Answers<String, SortedMap<String, ReadAttachment>> newRead,
            Answers<String, List<RemoteChild>> newChildren,
            Answers<String, Map<String, RemoteProperty>> newProperties) {
        return new PageDetails(bodies, recordedBodies, newLabels, newAttachments, newRead, newChildren, newProperties);
    }
}
