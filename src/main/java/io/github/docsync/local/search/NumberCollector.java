package io.github.docsync.local.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects a number of each document that was found, without reading the document itself. */
final class NumberCollector extends SimpleCollector {
    private final String field;
    private final Set<Long> found = new HashSet<>();
    private NumericDocValues numbers = DocValues.emptyNumeric();

    /** @param field the numeric field that holds the number */
    record Manager(String field) implements CollectorManager<NumberCollector, Set<Long>> {
        @Override
        public NumberCollector newCollector() {
            return new NumberCollector(field);
        }

        @Override
        public Set<Long> reduce(Collection<NumberCollector> collectors) {
            Set<Long> all = new HashSet<>();
            collectors.forEach(collector -> all.addAll(collector.found));
            return all;
        }
    }

    private NumberCollector(String field) {
        this.field = field;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        numbers = DocValues.getNumeric(context.reader(), field);
    }

    @Override
    public void collect(int document) throws IOException {
        if (numbers.advanceExact(document)) {
            found.add(numbers.longValue());
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
