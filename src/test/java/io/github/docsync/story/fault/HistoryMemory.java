package io.github.docsync.story.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.local.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people did in Confluence and what no run may take from them. */
final class HistoryMemory {
    private static final Pattern TASK =
            Pattern.compile("<ac:task-status>(\\w+)</ac:task-status>\\s*<ac:task-body>(.*?)</ac:task-body>");

    private final People people;
    private final Map<String, String> ownPages = new LinkedHashMap<>();
    private final Map<String, String> labels = new TreeMap<>();
    private final Map<String, Set<String>> sentences = new TreeMap<>();
    private final Map<String, Set<String>> comments = new TreeMap<>();
    private final Map<String, Set<String>> ticked = new TreeMap<>();
    private final Set<String> putAway = new LinkedHashSet<>();
    private final Set<String> back = new LinkedHashSet<>();
    private boolean sentencesMatter = true;

    HistoryMemory(People people) {
        this.people = people;
    }

    void created(String id, String title) {
        ownPages.put(id, title);
    }

    void restored(String id) {
        back.add(id);
        putAway.remove(id);
    }

    void renamed(String id, String title) {
        ownPages.computeIfPresent(id, (page, before) -> title);
    }

    void labelled(String id, String label) {
        labels.put(id, label);
    }

    void unlabelled(String id, String label) {
        labels.remove(id, label);
    }

    void wrote(String id, String sentence) {
        sentences.computeIfAbsent(id, none -> new LinkedHashSet<>()).add(sentence);
    }

    void commented(String id, String marker) {
        comments.computeIfAbsent(id, none -> new LinkedHashSet<>()).add(marker);
    }

    void ticked(String id, String task) {
        ticked.computeIfAbsent(id, none -> new LinkedHashSet<>()).add(task);
    }

    void putAway(String id) {
        putAway.add(id);
    }

    /** Nothing of the page is there any more, by her own will. */
    void purged(String id) {
        List.of(ownPages, labels, sentences, comments, ticked).forEach(map -> map.remove(id));
        putAway.remove(id);
        back.remove(id);
    }

    /** From now on the policy puts Git's text back. */
    void overwritten() {
        sentencesMatter = false;
    }

    /** Whether the page is hers. */
    boolean isOwn(String id) {
        return ownPages.containsKey(id);
    }

    /** Whether a page is there by people's doing. */
    boolean isThereByThem(String id) {
        return isOwn(id) || back.contains(id);
    }

    /** What of hers is missing. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        ownPages.forEach((id, title) -> {
            JsonNode page = people.page(id);
            if (!page.path("status").asText().equals("current") && !putAway.contains(id)) {
                missing.add("her page " + title + " is " + page.path("status").asText());
            } else if (!page.path("title").asText().equals(title)) {
                missing.add(
                        "her page " + title + " is called " + page.path("title").asText());
            }
        });
        labels.forEach((id, label) -> {
            if (isCurrent(id) && !people.labels(id).contains(label)) {
                missing.add("the label " + label + " of page " + id);
            }
        });
        if (sentencesMatter) {
            sentences.forEach((id, written) -> written.stream()
                    .filter(sentence -> !people.body(id).contains(sentence))
                    .forEach(sentence -> missing.add("'" + sentence + "' in page " + id)));
            sentences.keySet().stream()
                    .filter(id -> !putAway.contains(id) && !isCurrent(id))
                    .forEach(id -> missing.add("page " + id + ", which she edited"));
        }
        comments.forEach((id, markers) -> {
            String body = people.body(id);
            markers.stream()
                    .filter(marker -> isCurrent(id) && !body.contains(marker))
                    .forEach(marker -> missing.add("the comment " + marker + " in page " + id + ": " + body));
        });
        ticked.forEach((id, tasks) -> {
            Matcher task = TASK.matcher(people.body(id));
            while (isCurrent(id) && task.find()) {
                String text = task.group(2);
                if (task.group(1).equals("incomplete") && tasks.stream().anyMatch(text::contains)) {
                    missing.add("the tick at " + text + " in page " + id);
                }
            }
        });
        return missing;
    }

    private boolean isCurrent(String id) {
        return people.page(id).path("status").asText().equals("current");
    }
}
