package io.github.docsync.manifest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A nondeterministic automaton over code points, simulated with a set of states, so that no pattern and no path makes
 * matching exponential.
 */
final class GlobAutomaton {
    private final List<State> states = new ArrayList<>();
    private int start;
    private int end;

    /** Where a state leads: to one state on the characters it accepts, to others without reading any. */
    private static final class State {
        private IntPredicate accepts = c -> false;
        private int next = -1;
        private final List<Integer> free = new ArrayList<>();
    }

    int newState() {
        states.add(new State());
        return states.size() - 1;
    }

    int size() {
        return states.size();
    }

    void onCharacter(int from, IntPredicate accepts, int to) {
        states.get(from).accepts = accepts;
        states.get(from).next = to;
    }

    void onNothing(int from, int to) {
        states.get(from).free.add(to);
    }

    void bounds(int startState, int endState) {
        this.start = startState;
        this.end = endState;
    }

    boolean matches(String text) {
        BitSet current = new BitSet(states.size());
        add(current, start);
        int length = text.length();
        for (int i = 0; i < length && !current.isEmpty(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            BitSet following = new BitSet(states.size());
            for (int s = current.nextSetBit(0); s >= 0; s = current.nextSetBit(s + 1)) {
                State state = states.get(s);
                if (state.next >= 0 && state.accepts.test(c)) {
                    add(following, state.next);
                }
            }
            current = following;
        }
        return current.get(end);
    }

    private void add(BitSet set, int state) {
        int[] pending = new int[states.size()];
        int count = 0;
        if (!set.get(state)) {
            set.set(state);
            pending[count++] = state;
        }
        while (count > 0) {
            for (int target : states.get(pending[--count]).free) {
                if (!set.get(target)) {
                    set.set(target);
                    pending[count++] = target;
                }
            }
        }
    }
}
