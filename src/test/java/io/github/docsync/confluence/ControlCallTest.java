package io.github.docsync.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a 404 means. */
class ControlCallTest {
    private static final String ANN = "{\"type\":\"known\",\"accountId\":\"1\",\"displayName\":\"Ann\"}";
    private static final String SPACE = "{\"id\":\"9\",\"key\":\"K\",\"name\":\"N\"}";
    private static final String NOT_FOUND = "{\"errors\":[{\"status\":404,\"title\":\"Not Found\"}]}";

    private final TestWorld world = new TestWorld();
    private final ControlCall control = world.basic().control();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void trap_2_content_is_missing_only_when_the_user_and_the_space_are_there() {
        world.answers(200, ANN);
        world.answers(200, SPACE);

        assertThat(control.check("9")).isEqualTo(Absence.MISSING);
    }

    @Test
    void bad_credentials_are_recognised_by_v1_which_says_so() {
        world.answers(403, "{\"message\":\"Current user not permitted to use Confluence\"}");

        assertThat(control.check("9")).isEqualTo(Absence.BAD_CREDENTIALS);
    }

    @Test
    void an_expired_token_is_bad_credentials() {
        world.answers(401, "{\"code\":401,\"message\":\"Unauthorized\"}");

        assertThat(control.check("9")).isEqualTo(Absence.BAD_CREDENTIALS);
    }

    @Test
    void trap_18_a_caller_taken_for_nobody_has_bad_credentials_though_the_answer_is_200() {
        world.answers(200, "{\"type\":\"anonymous\",\"displayName\":\"Anonymous\"}");

        assertThat(control.check(null)).isEqualTo(Absence.BAD_CREDENTIALS);
    }

    @Test
    void a_space_that_a_known_user_cannot_see_is_no_deletion() {
        world.answers(200, ANN);
        world.answers(404, NOT_FOUND);

        assertThat(control.check("9")).isEqualTo(Absence.SPACE_NOT_VISIBLE);
    }

    @Test
    void a_token_that_may_not_read_users_is_judged_by_the_space() {
        world.answers(401, "{\"code\":401,\"message\":\"Unauthorized; scope does not match\"}");
        world.answers(200, SPACE);

        assertThat(control.check("9")).isEqualTo(Absence.MISSING);
    }

    @Test
    void nothing_is_concluded_when_neither_the_user_nor_the_space_can_be_read() {
        world.answers(401, "{\"code\":401,\"message\":\"Unauthorized; scope does not match\"}");
        world.answers(404, NOT_FOUND);

        assertThat(control.check("9")).isEqualTo(Absence.UNDECIDED);
    }

    @Test
    void nothing_is_concluded_from_an_outage() {
        world.answers(200, ANN);
        for (int i = 0; i < 5; i++) {
            world.answers(502, "{}");
        }

        assertThat(control.check("9")).isEqualTo(Absence.UNDECIDED);
    }
}
