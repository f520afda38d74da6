package io.github.docsync.actual;

import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemoteChild;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemoteProperty;
import io.github.docsync.site.Site;
import io.github.docsync.site.SiteFailure;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads labels and attachments, which no bulk listing of pages holds. */
public final class PageExtrasReader {
    /** For more pages than this, which of them have a label is asked label by label. */
    private static final int SINGLE_READS = 8;

    private final Site site;
    private final SpaceDirectory spaces;

    public PageExtrasReader(Site site, SpaceDirectory spaces) {
        this.site = site;
        this.spaces = spaces;
    }

    /**
     * Which labels to ask a page for.
     *
     * @param ours labels that it should have; that one is missing is believed only by the page itself
     * @param others labels that it may have by somebody else's doing
     */
    public record LabelQuestion(Set<String> ours, Set<String> others) {}

    /** The attachments of each page; no entry for a page that may not be seen. */
    public Map<String, Map<String, RemoteAttachment>> attachments(Collection<RemotePage> pages) {
        return each(pages, page -> {
            Map<String, RemoteAttachment> present = new HashMap<>();
            site.attachments().of(page.content()).forEach(attachment -> present.put(attachment.name(), attachment));
            return present;
        });
    }

    /** What hangs right under each page; no entry for a page that may not be seen. */
    public Map<String, List<RemoteChild>> children(Collection<RemotePage> pages) {
        return each(pages, page -> site.pages().children(page.id()));
    }

    /** The content properties of each page by their keys; no entry for a page that may not be seen. */
    public Map<String, Map<String, RemoteProperty>> properties(Collection<RemotePage> pages) {
        return each(pages, page -> {
            Map<String, RemoteProperty> present = new HashMap<>();
            site.properties().list(page.content()).forEach(property -> present.put(property.key(), property));
            return present;
        });
    }

    private static <T> Map<String, T> each(Collection<RemotePage> pages, Function<RemotePage, T> reading) {
        Map<String, T> read = new HashMap<>();
        for (RemotePage page : pages) {
            ifVisible(() -> reading.apply(page)).ifPresent(found -> read.put(page.id(), found));
        }
        return read;
    }

    /** From what cannot be seen nothing is concluded. */
    private static <T> Optional<T> ifVisible(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (SiteFailure.Missing e) {
            return Optional.empty();
        }
    }

    /** The labels of each page, at least those that were asked for. */
    public Map<String, Set<String>> labels(Map<RemotePage, LabelQuestion> questions) {
        Map<String, Set<String>> read = new HashMap<>();
        Map<RemotePage, LabelQuestion> left = new HashMap<>(questions);
        if (questions.size() > SINGLE_READS) {
            read.putAll(inBulk(questions));
            left.keySet().removeIf(page -> read.containsKey(page.id()));
        }
        read.putAll(each(left.keySet(), this::all));
        return read;
    }

    private Set<String> all(RemotePage page) {
        return site.labels().of(page.content());
    }

    /**
     * By search, whose index lags by seconds: a label that it misses where ours should be is looked up on the page itself; one of
     * somebody else that is younger than the index is taken for ours, and goes when Git removes it.
     */
    private Map<String, Set<String>> inBulk(Map<RemotePage, LabelQuestion> questions) {
        Set<String> labels = new TreeSet<>();
        Set<String> spaceIds = new TreeSet<>();
        questions.forEach((page, question) -> {
            labels.addAll(question.ours());
            labels.addAll(question.others());
            spaceIds.add(page.spaceId());
        });
        if ((long) labels.size() * spaceIds.size() > questions.size() / 4) {
            return Map.of();
        }
        Map<String, Set<String>> having = new HashMap<>();
        try {
            for (String spaceId : spaceIds) {
                String key = spaces.keyOf(spaceId);
                if (key == null) {
                    return Map.of();
                }
                labels.forEach(label -> having.computeIfAbsent(label, none -> new HashSet<>())
                        .addAll(site.labels().pagesWith(label, key)));
            }
        } catch (SiteFailure e) {
            return Map.of();
        }
        return answers(questions, having);
    }

    private static Map<String, Set<String>> answers(
            Map<RemotePage, LabelQuestion> questions, Map<String, Set<String>> having) {
        Map<String, Set<String>> answers = new HashMap<>();
        questions.forEach((page, question) -> {
            Set<String> found = new TreeSet<>();
            having.forEach((label, ids) -> {
                if (ids.contains(page.id())) {
                    found.add(label);
                }
            });
            if (!page.blogPost() && found.containsAll(question.ours())) {
                answers.put(page.id(), found);
            }
        });
        return answers;
    }
}
