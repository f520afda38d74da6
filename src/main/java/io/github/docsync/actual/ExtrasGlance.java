package io.github.docsync.actual;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.model.PageLook;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.SearchedPage;
import io.github.docsync.site.Site;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.state.AttachmentMark;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PartHashes;
import io.github.docsync.state.ReadAttachment;
import io.github.docsync.state.RecordedState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pages from which somebody may have taken a label or an attachment of ours, or on which a content property of ours may have
 * another value. None of that changes the page's version, and no bulk
 * read of pages carries them, so one search does, for very many pages together. It is not believed: a page that it points to is read
 * itself. What it misses, because its index lags or its answer is cut, is found by a later run.
 */
public final class ExtrasGlance {
    /** Keys that an {@code expand} parameter can name, and how many of them. */
    private static final Pattern EXPANDABLE = Pattern.compile("[A-Za-z0-9_-]+");

    private static final int MOST_KEYS = 20;

    private final Site site;
    private final Map<String, RecordedState> rows = new LinkedHashMap<>();

    /**
     * @param remembered what docsync remembers of its pages
     * @param pages the pages as they are
     */
    public ExtrasGlance(Site site, Collection<RecordedState> remembered, Map<String, RemotePage> pages) {
        this.site = site;
        for (RecordedState row : remembered) {
            RemotePage page = pages.get(row.state().pageId());
            if (page != null && page.isCurrent() && !page.live() && reads(row.state()) > 0) {
                rows.put(page.id(), row);
            }
        }
    }

    /**
     * The pages to read.
     *
     * @param labels the ids of those that may lack a label
     * @param attachments the ids of those that may lack an attachment, or have another version of one
     * @param properties the ids of those of which a content property may have another value
     * @param spaces the keys of the spaces of the contents that were seen, by id
     */
    public record Suspects(
            Set<String> labels, Set<String> attachments, Set<String> properties, Map<String, String> spaces) {
        /** Nothing was looked at. */
        public static final Suspects NONE = new Suspects(Set.of(), Set.of(), Set.of(), Map.of());

        /** All of these pages. */
        public static Suspects all(Set<String> ids) {
            return new Suspects(ids, ids, ids, Map.of());
        }
    }

    /**
     * Every page: by itself where that takes no more than so many requests, else by search, and by itself where that does not tell.
     */
    public Suspects all(int oneByOne) {
        if (reads() <= oneByOne) {
            return Suspects.all(rows.keySet());
        }
        Search search = new Search();
        List<String> ids = List.copyOf(rows.keySet());
        for (int start = 0; start < ids.size(); start += PageReader.SEARCHED) {
            if (!search.run(ids.subList(start, Math.min(ids.size(), start + PageReader.SEARCHED)))) {
                return Suspects.all(rows.keySet());
            }
        }
        ids.stream().filter(id -> !search.known.contains(id)).forEach(search::suspect);
        return search.suspects();
    }

    /**
     * As many pages as so many requests can show, those with attachments first, since a page that lacks a picture is broken.
     *
     * @param requests how many requests are left, those included that read the suspects one by one
     * @param unsearched whether to look at every page by itself where the search does not tell
     * @param turn grows from run to run, so that the next looks at other pages where these are too many
     * @param also the id of other content to be seen by the way; null for none
     */
    public Suspects some(int requests, boolean unsearched, long turn, @Nullable String also) {
        if (rows.isEmpty()) {
            return Suspects.NONE;
        }
        if (also == null && reads() <= requests) {
            return Suspects.all(rows.keySet());
        }
        List<String> attached =
                rows.keySet().stream().filter(this::hasAttachments).toList();
        List<String> others =
                rows.keySet().stream().filter(id -> !hasAttachments(id)).toList();
        int room = also == null ? PageReader.SEARCHED : PageReader.SEARCHED - 1;
        List<String> chosen = new ArrayList<>(inTurn(attached, room, turn));
        chosen.addAll(inTurn(others, room - chosen.size(), turn));
        if (also != null) {
            chosen.add(also);
        }
        Search search = new Search();
        if (search.run(chosen)) {
            inTurn(List.copyOf(search.cut), requests - 1, turn).forEach(search.attachments::add);
            return search.suspects();
        }
        return unsearched
                ? Suspects.all(rows.keySet())
                : new Suspects(Set.of(), Set.copyOf(inTurn(attached, requests - 1, turn)), Set.of(), Map.of());
    }

    /** So many of them, going on where the turn before ended. */
    static <T> List<T> inTurn(List<T> all, int room, long turn) {
        if (all.size() <= room || room <= 0) {
            return room <= 0 ? List.of() : all;
        }
        List<T> chosen = new ArrayList<>();
        int start = Math.floorMod(turn * room, all.size());
        for (int i = 0; i < room; i++) {
            chosen.add(all.get((start + i) % all.size()));
        }
        return chosen;
    }

    private boolean hasAttachments(String id) {
        RecordedState row = rows.get(id);
        return row != null && !attachments(row.state()).isEmpty();
    }

    private int reads() {
        return rows.values().stream()
                .map(RecordedState::state)
                .mapToInt(ExtrasGlance::reads)
                .sum();
    }

    /** How many requests it takes to read what of ours hangs on a page. */
    private static int reads(PageState state) {
        return (state.labels().isEmpty() ? 0 : 1)
                + (attachments(state).isEmpty() ? 0 : 1)
                + (properties(state).findAny().isPresent() ? 1 : 0);
    }

    /** The keys of those that are an author's own; what a page looks like is set by author and reader alike. */
    private static Stream<String> properties(PageState state) {
        return state.properties().keySet().stream().filter(key -> !PageLook.isKey(key));
    }

    private List<String> propertyKeys(List<String> ids) {
        return ids.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(RecordedState::state)
                .flatMap(ExtrasGlance::properties)
                .filter(key -> EXPANDABLE.matcher(key).matches())
                .distinct()
                .sorted()
                .limit(MOST_KEYS)
                .toList();
    }

    /** Of a page with very many attachments only their number is remembered. */
    private static Set<String> attachments(PageState state) {
        return state.attachments().containsKey(PageState.ON_THE_ATTACHMENTS)
                ? Set.of()
                : state.attachments().keySet();
    }

    /** What searches found so far. */
    private final class Search {
        private final Set<String> labels = new HashSet<>();
        private final Set<String> attachments = new HashSet<>();
        private final Set<String> properties = new HashSet<>();
        private final Set<String> known = new HashSet<>();
        private final Set<String> cut = new LinkedHashSet<>();
        private final Map<String, String> spaces = new HashMap<>();

        /** Whether the search works here and gives what it was asked for. */
        boolean run(List<String> ids) {
            List<SearchedPage> found;
            try {
                found = site.pages().search(ids, propertyKeys(ids));
            } catch (SiteFailure e) {
                return false;
            }
            return found.stream().map(this::look).reduce(false, Boolean::logicalOr);
        }

        /** Whether the row has what was asked for. */
        private boolean look(SearchedPage content) {
            SearchedPage.Cut<String> tags = content.labels();
            SearchedPage.Cut<SearchedPage.SearchedFile> files = content.attachments();
            if (content.spaceKey() != null) {
                spaces.put(content.id(), content.spaceKey());
            }
            RecordedState row = rows.get(content.id());
            if (tags == null || files == null) {
                return false;
            }
            if (tags.whole() && files.whole()) {
                known.add(content.id());
            }
            if (row != null) {
                compare(row, tags, files, content);
            }
            return true;
        }

        private void compare(
                RecordedState row,
                SearchedPage.Cut<String> tags,
                SearchedPage.Cut<SearchedPage.SearchedFile> files,
                SearchedPage content) {
            if (!files.whole()) {
                cut.add(content.id());
            }
            if (lacksLabel(row.state(), tags)) {
                labels.add(content.id());
            }
            if (lacksAttachment(row, files)) {
                attachments.add(content.id());
            }
            if (hasOtherValue(row.state(), content.properties())) {
                properties.add(content.id());
            }
        }

        private boolean lacksLabel(PageState state, SearchedPage.Cut<String> there) {
            return there.whole() && !Set.copyOf(there.rows()).containsAll(state.labels());
        }

        private boolean lacksAttachment(RecordedState row, SearchedPage.Cut<SearchedPage.SearchedFile> there) {
            Set<String> names =
                    there.rows().stream().map(SearchedPage.SearchedFile::name).collect(Collectors.toSet());
            boolean gone = there.whole() && !names.containsAll(attachments(row.state()));
            return gone || there.rows().stream().anyMatch(file -> isReplaced(row, file));
        }

        /**
         * Whether somebody made another version of a file of ours; where the answer has no comment, nothing is known. One that was read and
         * holds the same is none.
         */
        private static boolean isReplaced(RecordedState row, SearchedPage.SearchedFile file) {
            ReadAttachment read = row.read().get(file.name());
            boolean same = read != null
                    && read.mayStillBe(file)
                    && read.hash().equals(row.state().attachments().get(file.name()));
            return attachments(row.state()).contains(file.name())
                    && file.comment() != null
                    && !AttachmentMark.isOurs(file.comment())
                    && !same;
        }

        private static boolean hasOtherValue(PageState state, Map<String, JsonNode> there) {
            return properties(state)
                    .anyMatch(key -> there.containsKey(key)
                            && !PartHashes.ofValue(there.get(key))
                                    .equals(state.properties().get(key)));
        }

        void suspect(String id) {
            labels.add(id);
            attachments.add(id);
            properties.add(id);
        }

        Suspects suspects() {
            return new Suspects(
                    Set.copyOf(labels), Set.copyOf(attachments), Set.copyOf(properties), Map.copyOf(spaces));
        }
    }
}
