package io.github.docsync.story.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.local.LocalSite;
import io.github.docsync.local.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Confluence's side of a random history: what people do to pages, and what of it must never go away. */
final class HistoryPeople {
    private final LocalSite site;
    private final People ada;
    private final Map<String, String> ownPages = new LinkedHashMap<>();
    private final Map<String, String> labelled = new TreeMap<>();
    private boolean ordered;
    private int counter;

    HistoryPeople(LocalSite site) {
        this.site = site;
        this.ada = site.people();
    }

    /** One deed, chosen by the random numbers; says what it was. */
    String act(Random random) {
        List<JsonNode> pages = rows("current");
        if (pages.isEmpty()) {
            return "people: nothing";
        }
        JsonNode page = pages.get(random.nextInt(pages.size()));
        JsonNode other = pages.get(random.nextInt(pages.size()));
        int deed = random.nextInt(13);
        try {
            return "people: " + act(deed, page, other, random) + " '"
                    + page.path("title").asText() + "'";
        } catch (AssertionError | IllegalStateException e) {
            return "people: refused deed " + deed + " on '" + page.path("title").asText() + "'";
        }
    }

    private String act(int deed, JsonNode page, JsonNode other, Random random) {
        String id = page.path("id").asText();
        boolean own = ownPages.containsKey(id);
        counter++;
        switch (deed) {
            case 0, 1 -> {
                ada.edit(id, ada.body(id) + "<p>Ada wrote this, " + counter + ".</p>");
                return "edit";
            }
            case 2 -> {
                ada.commentOn(id, "Text of", "really?");
                return "comment on";
            }
            case 3 -> {
                ada.tick(id, random.nextBoolean() ? "Wash" : "Dry");
                return "tick a box of";
            }
            case 4 -> {
                ada.label(id, "ada" + counter);
                labelled.put(id, "ada" + counter);
                return "label";
            }
            case 5 -> {
                List<String> labels = ada.labels(id);
                labels.stream().findFirst().ifPresent(label -> {
                    ada.unlabel(id, label);
                    labelled.remove(id, label);
                });
                return "take a label off";
            }
            case 6 -> {
                ada.attachments(id).stream().findFirst().ifPresent(name -> ada.detach(id, name));
                return "delete an attachment of";
            }
            case 7 -> {
                ada.attachments(id).stream().findFirst().ifPresent(name -> ada.attach(id, name, "better" + counter));
                return "replace an attachment of";
            }
            case 8 -> {
                ada.rename(id, "Named by Ada " + counter);
                return "rename";
            }
            case 9 -> {
                ada.move(id, "append", other.path("id").asText());
                ordered = true;
                return "move under '" + other.path("title").asText() + "'";
            }
            case 10 -> {
                ada.move(
                        id,
                        random.nextBoolean() ? "before" : "after",
                        other.path("id").asText());
                ordered = true;
                return "order beside '" + other.path("title").asText() + "'";
            }
            case 11 -> {
                if (own || random.nextBoolean()) {
                    return restore(random);
                }
                ada.trash(id);
                ordered = true;
                return "trash";
            }
            default -> {
                String made = ada.create(site.spaceId(), id, "Ada's own " + counter, "<p>hers</p>");
                ownPages.put(made, "Ada's own " + counter);
                return "create '" + ownPages.get(made) + "' under";
            }
        }
    }

    private String restore(Random random) {
        List<JsonNode> trash = rows("trashed");
        if (trash.isEmpty()) {
            return "nothing to";
        }
        JsonNode row = trash.get(random.nextInt(trash.size()));
        ada.restore(row.path("id").asText());
        ownPages.putIfAbsent(row.path("id").asText(), row.path("title").asText());
        return "restore '" + row.path("title").asText() + "', not";
    }

    /** What of hers is missing. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        Map<String, JsonNode> current = new TreeMap<>();
        rows("current").forEach(row -> current.put(row.path("id").asText(), row));
        ownPages.forEach((id, title) -> {
            if (!current.containsKey(id) && title.startsWith("Ada's own")) {
                missing.add("the page " + title);
            }
        });
        labelled.forEach((id, label) -> {
            if (current.containsKey(id) && !ada.labels(id).contains(label)) {
                missing.add("the label " + label + " of "
                        + current.get(id).path("title").asText());
            }
        });
        return missing;
    }

    /** Whether pages may stand in an order that Git did not ask for: one that people made stays until Git wants another. */
    boolean changedOrder() {
        return ordered;
    }

    /** Whether a page is there by their doing. */
    boolean made(String id) {
        return ownPages.containsKey(id);
    }

    /** The pages of this status but the homepage. */
    List<JsonNode> rows(String status) {
        List<JsonNode> rows = new ArrayList<>();
        String home = site.homepageId();
        site.http()
                .get("/api/v2/pages?space-id=" + site.spaceId() + "&limit=250&status=" + status)
                .expect(200)
                .json()
                .path("results")
                .forEach(row -> {
                    if (!row.path("id").asText().equals(home)) {
                        rows.add(row);
                    }
                });
        return rows;
    }
}
