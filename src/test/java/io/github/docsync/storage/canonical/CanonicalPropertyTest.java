package io.github.docsync.storage.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.storage.RandomStorage;
import io.github.docsync.storage.ServerRewrite;
import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.Woodstox;
import io.github.docsync.storage.carry.PersonsEdit;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalPropertyTest {
    private static final int ROUNDS = 25;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_sent_and_what_the_server_made_of_it_are_the_same(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String sent = RandomStorage.body(random);
            String stored = ServerRewrite.of(random, sent);
            Woodstox.text(sent);

            assertThat(Canonical.of(stored))
                    .as("sent %s%nstored %s", sent, stored)
                    .isEqualTo(Canonical.of(sent));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_canonical_form_is_its_own_canonical_form_and_well_formed(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String canonical = Canonical.of(ServerRewrite.of(random, RandomStorage.body(random)));
            Woodstox.text(canonical);

            assertThat(Canonical.of(canonical)).isEqualTo(canonical);
            assertThat(StorageParser.parse(canonical).toStorage()).isEqualTo(canonical);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_edit_by_a_person_shows_however_the_server_spells_it(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String sent = RandomStorage.body(random);
            String edited = PersonsEdit.of(random, sent);
            String stored = ServerRewrite.of(random, edited);

            assertThat(Canonical.of(stored)).as("edited %s", edited).isNotEqualTo(Canonical.of(sent));
        }
    }
}
