package io.github.docsync.story.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.local.Http;
import io.github.docsync.local.LocalSite;
import io.github.docsync.local.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Confluence's side of a random history: what people do to pages. */
final class HistoryPeople {
    private final LocalSite site;
    private final People ada;
    private final HistoryMemory memory;
    private final Map<String, Restriction> restricted = new LinkedHashMap<>();
    private boolean ordered;
    private int counter;

    HistoryPeople(LocalSite site) {
        this.site = site;
        this.ada = site.people();
        this.memory = new HistoryMemory(ada);
    }

    HistoryMemory memory() {
        return memory;
    }

    /** One deed, chosen by the random numbers; says what it was. */
    String act(Random random) {
        List<JsonNode> pages = HistorySpaces.rows(site, "current");
        if (pages.isEmpty()) {
            return "people: nothing";
        }
        JsonNode page = pages.get(random.nextInt(pages.size()));
        JsonNode other = pages.get(random.nextInt(pages.size()));
        int deed = random.nextInt(21);
        String title = " '" + page.path("title").asText() + "'";
        try {
            return "people: " + act(deed, page, other, random) + title;
        } catch (AssertionError | IllegalStateException e) {
            return "people: refused deed " + deed + " on" + title;
        }
    }

    private String act(int deed, JsonNode page, JsonNode other, Random random) {
        String id = page.path("id").asText();
        counter++;
        return switch (deed) {
            case 0, 1, 2 -> write(id);
            case 3 -> {
                memory.commented(id, ada.commentOn(id, "Text of", "really?"));
                yield "comment on";
            }
            case 4 -> {
                String task = random.nextBoolean() ? "Wash" : "Dry";
                ada.tick(id, task);
                memory.ticked(id, task);
                yield "tick '" + task + "' of";
            }
            case 5 -> {
                ada.label(id, "ada" + counter);
                memory.labelled(id, "ada" + counter);
                yield "label";
            }
            case 6 -> {
                ada.labels(id).stream().findFirst().ifPresent(label -> {
                    ada.unlabel(id, label);
                    memory.unlabelled(id, label);
                });
                yield "take a label off";
            }
            case 7 -> {
                ada.attachments(id).stream().findFirst().ifPresent(name -> ada.detach(id, name));
                yield "delete an attachment of";
            }
            case 8 -> {
                ada.attachments(id).stream().findFirst().ifPresent(name -> ada.attach(id, name, "better" + counter));
                yield "replace an attachment of";
            }
            case 9 -> {
                ada.attach(id, "hers" + counter + ".txt", "hers");
                yield "attach a file to";
            }
            case 10 -> {
                ada.rename(id, "Named by Ada " + counter);
                memory.renamed(id, "Named by Ada " + counter);
                yield "rename to 'Named by Ada " + counter + "'";
            }
            case 11, 12 -> place(id, other, random);
            case 13 -> {
                String key = random.nextBoolean() ? "DEV" : "DOCS";
                ada.move(id, HistorySpaces.homepage(site, key));
                ordered = true;
                yield "move to the top of " + key;
            }
            case 14, 15 -> away(id, random);
            case 16, 17 -> restore(random);
            case 18 -> copy(id, random);
            case 19 -> {
                if (random.nextBoolean()) {
                    lift();
                    yield "lift all restrictions, not";
                }
                boolean seeing = random.nextBoolean();
                restrict(id, seeing);
                yield seeing ? "let only herself see" : "let only herself edit";
            }
            default -> {
                String title = "Ada's own " + counter;
                memory.created(ada.create(page.path("spaceId").asText(), id, title, "<p>hers</p>"), title);
                yield "create '" + title + "' under";
            }
        };
    }

    private String write(String id) {
        String sentence = "Ada wrote this, " + counter + ".";
        ada.edit(id, ada.body(id) + "<p>" + sentence + "</p>");
        memory.wrote(id, sentence);
        return "write '" + sentence + "' in";
    }

    private String place(String id, JsonNode other, Random random) {
        String position = List.of("append", "append", "before", "after").get(random.nextInt(4));
        ada.move(id, position, other.path("id").asText());
        ordered = true;
        return "move (" + position + " '" + other.path("title").asText() + "')";
    }

    private String away(String id, Random random) {
        ordered = true;
        int kind = random.nextInt(4);
        if (kind == 0) {
            ada.purge(id);
            memory.purged(id);
            return "purge";
        }
        memory.putAway(id);
        if (kind == 1 && !memory.isOwn(id)) {
            ada.archive(id);
            return "archive";
        }
        ada.trash(id);
        return "trash";
    }

    private String restore(Random random) {
        List<JsonNode> trash = HistorySpaces.rows(site, "trashed");
        if (trash.isEmpty()) {
            return "nothing to";
        }
        JsonNode row = trash.get(random.nextInt(trash.size()));
        ada.restore(row.path("id").asText());
        memory.restored(row.path("id").asText());
        ordered = true;
        return "restore '" + row.path("title").asText() + "', not";
    }

    /** What Confluence's "Copy page" leaves: another page with the body, the labels and the properties of the first. */
    private String copy(String id, Random random) {
        JsonNode page = ada.page(id);
        String title = "Copy " + counter;
        String parent = random.nextBoolean() ? id : page.path("parentId").asText();
        String copy = ada.create(page.path("spaceId").asText(), parent, title, ada.body(id));
        memory.created(copy, title);
        ada.http()
                .get("/api/v2/pages/" + id + "/properties?limit=250")
                .json()
                .path("results")
                .forEach(property -> ada.setProperty(
                        copy,
                        property.path("key").asText(),
                        property.path("value").toString()));
        ada.labels(id).forEach(label -> ada.label(copy, label));
        return "copy as '" + title + "'";
    }

    /** Who may do what with a page, by her will. */
    private record Restriction(boolean seeing, String asSaved) {}

    private void restrict(String id, boolean seeing) {
        String path = "/rest/api/content/" + id + "/restriction";
        ada.http().put(path, """
                [{"operation":"%s","restrictions":{"user":[{"type":"known","accountId":"ada"}]}}]
                """.formatted(seeing ? "read" : "update")).expect(200);
        restricted.put(
                id, new Restriction(seeing, ada.http().get(path).expect(200).body()));
    }

    /** Nothing is restricted any more; what was has to be so until now. */
    private void lift() {
        restricted.forEach((id, restriction) -> {
            String path = "/rest/api/content/" + id + "/restriction";
            Http.Answer now = ada.http().get(path);
            if (now.status() == 200 && !now.body().equals(restriction.asSaved())) {
                throw new AssertionError("lost: the restriction of page " + id + ": " + now.body());
            }
            ada.http().delete(path);
        });
        restricted.clear();
    }

    /** What docsync's account may not see, with all below it, or not write. */
    void applyRestrictions() {
        List<JsonNode> pages = new ArrayList<>(HistorySpaces.rows(site, "current"));
        pages.addAll(HistorySpaces.rows(site, "archived"));
        restricted.forEach((id, restriction) -> {
            if (restriction.seeing()) {
                hideWithAllBelow(id, pages);
            } else {
                site.faults()
                        .always(exchange ->
                                exchange.writes() && exchange.path().matches(".*/(pages|content)/" + id + "(/.*)?"))
                        .answer(403);
            }
        });
    }

    private void hideWithAllBelow(String id, List<JsonNode> pages) {
        site.faults().hide(id);
        pages.stream()
                .filter(page -> page.path("parentId").asText().equals(id))
                .forEach(page -> hideWithAllBelow(page.path("id").asText(), pages));
    }

    /** Nothing is restricted any more, and what is in the archive, from where no call brings it back, goes to the trash. */
    void settle() {
        lift();
        List<JsonNode> archived = new ArrayList<>(HistorySpaces.rows(site, "archived"));
        archived.forEach(page -> {
            ada.trash(page.path("id").asText());
            memory.putAway(page.path("id").asText());
        });
        ordered |= !archived.isEmpty();
    }

    /** Whether pages may stand in an order that Git did not ask for: one that people made stays until Git wants another. */
    boolean changedOrder() {
        return ordered;
    }
}
