package io.github.docsync.actual;

import io.github.docsync.site.RemotePage;
import java.util.Map;
import java.util.Set;

/**
 * Which labels, attachments, children and properties to read.
 *
 * @param labels what to ask for, by page
 * @param attachments the pages whose attachments to read, with the hashes of the bytes that Git has, or that docsync last wrote, by name
 * @param children the pages whose children to read
 * @param properties the pages whose content properties to read
 */
public record ExtrasQuestion(
        Map<RemotePage, PageExtrasReader.LabelQuestion> labels,
        Map<RemotePage, Map<String, Set<String>>> attachments,
        Set<RemotePage> children,
        Set<RemotePage> properties) {
    public boolean isEmpty() {
        return labels.isEmpty() && attachments.isEmpty() && children.isEmpty() && properties.isEmpty();
    }
}
