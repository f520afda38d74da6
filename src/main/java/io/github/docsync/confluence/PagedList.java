package io.github.docsync.confluence;

import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.Endpoint;
import io.github.docsync.confluence.endpoint.Slice;
import io.github.docsync.confluence.error.Failure;
import io.github.docsync.confluence.error.UnexpectedResponseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read slice by slice while it is walked. Each walk starts anew. A list ends only where Confluence names no next slice:
 * short and even empty slices occur in the middle.
 *
 * @param <T> the rows
 */
public final class PagedList<T> implements Iterable<T> {
    private static final int LARGEST_SLICE = 250;

    private final Caller caller;
    private final Endpoint<Slice<T>> endpoint;

    PagedList(Caller caller, Endpoint<Slice<T>> endpoint) {
        this.caller = caller;
        this.endpoint = endpoint;
    }

    /** All rows; as many requests as it takes. */
    public List<T> toList() {
        List<T> rows = new ArrayList<>();
        forEach(rows::add);
        return rows;
    }

    /** At most so many rows, in as few requests as possible. */
    public List<T> first(int limit) {
        if (limit <= 0) {
            return List.of();
        }
        PagedList<T> shorter =
                new PagedList<>(caller, endpoint.replacing("limit", Integer.toString(Math.min(limit, LARGEST_SLICE))));
        List<T> rows = new ArrayList<>();
        Iterator<T> iterator = limit < LARGEST_SLICE ? shorter.iterator() : iterator();
        while (rows.size() < limit && iterator.hasNext()) {
            rows.add(iterator.next());
        }
        return rows;
    }

    /** The first row, if there is one. Asks for whole slices: {@code limit=1} has been seen to give nothing where there was something. */
    public Optional<T> findFirst() {
        Iterator<T> iterator = iterator();
        return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }

    /** The rows as a lazy stream. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Iterator<T> iterator() {
        return new Walk();
    }

    private final class Walk implements Iterator<T> {
        private final Queue<T> buffer = new ArrayDeque<>();
        private final Set<String> seen = new HashSet<>();
        private @Nullable Endpoint<Slice<T>> next = endpoint;

        @Override
        public boolean hasNext() {
            while (buffer.isEmpty() && next != null) {
                Endpoint<Slice<T>> current = next;
                Slice<T> slice = caller.call(current);
                buffer.addAll(slice.results());
                next = slice.nextCursor() == null ? null : following(current, slice.nextCursor());
            }
            return !buffer.isEmpty();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return buffer.remove();
        }

        private Endpoint<Slice<T>> following(Endpoint<Slice<T>> current, String cursor) {
            if (!seen.add(cursor)) {
                throw new UnexpectedResponseException(
                        new Failure(
                                current.action(),
                                200,
                                "the list repeats: the same cursor came back twice",
                                "run it again; if it happens every time, report it to Atlassian",
                                false,
                                null),
                        null);
            }
            return current.replacing("cursor", cursor);
        }
    }
}
