package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
    @RegisterExtension
    final LocalSite site = new LocalSite();

    private String page;

    @BeforeEach
    void create_a_page() {
        page = site.people().create(site.spaceId(), site.homepageId(), "A", "<p>x</p>");
    }

    @Test
    void a_name_with_blanks_makes_several_labels_in_lower_case() {
        site.people().label(page, "Getting Started");

        assertThat(site.people().labels(page)).containsExactly("getting", "started");
    }

    @Test
    void adding_is_idempotent_and_keeps_what_is_there() {
        site.people().label(page, "one");
        site.people().label(page, "two");
        site.people().label(page, "one");

        assertThat(site.people().labels(page)).containsExactly("one", "two");
    }

    @Test
    void taking_off_what_is_not_there_is_no_mistake() {
        site.people().label(page, "one");

        site.people().unlabel(page, "never");

        assertThat(site.people().labels(page)).containsExactly("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "a,b", "what?", "(a)", "a#b", "a!"})
    void punctuation_is_refused(String label) {
        Http.Answer answer = site.http().post("/rest/api/content/" + page + "/label", "[{\"name\":\"" + label + "\"}]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(site.people().labels(page)).isEmpty();
    }

    @Test
    void archived_pages_are_not_labelled() {
        site.people().archive(page);

        Http.Answer answer = site.http().post("/rest/api/content/" + page + "/label", "[{\"name\":\"a\"}]");

        assertThat(answer.status()).isEqualTo(400);
    }
}
