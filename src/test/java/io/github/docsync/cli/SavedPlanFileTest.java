package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.docsync.model.SecretMask;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.SamplePlan;
import io.github.docsync.report.SavedPlanFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedPlanFileTest {
    @TempDir
    Path folder;

    @Test
    void comes_back_as_it_was() throws Exception {
        Path file = folder.resolve("plan.json");

        SavedPlanFile.write(SamplePlan.full(), file, SecretMask.of(List.of()));

        assertThat(SavedPlanFile.read(file)).isEqualTo(SamplePlan.full());
        assertThat(folder.toFile().list()).containsExactly("plan.json");
    }

    @Test
    void of_another_format_is_refused() throws Exception {
        Path file = folder.resolve("plan.json");
        SavedPlanFile.write(SamplePlan.inStep(), file, SecretMask.of(List.of()));
        String newer = Files.readString(file).replace("\"format\":" + Plan.FORMAT, "\"format\":99");
        Files.writeString(file, newer);

        assertThatThrownBy(() -> SavedPlanFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was saved by another version of docsync; plan again");
    }

    @Test
    void with_a_body_that_is_not_well_formed_is_refused() throws Exception {
        Path file = folder.resolve("plan.json");
        SavedPlanFile.write(SamplePlan.full(), file, SecretMask.of(List.of()));
        String text = Files.readString(file);
        assertThat(text).contains("</p>\"");
        Files.writeString(file, text.replaceFirst("</p>\"", "</b>\""));

        assertThatThrownBy(() -> SavedPlanFile.read(file)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void that_is_cut_off_is_refused() throws Exception {
        Path file = folder.resolve("plan.json");
        SavedPlanFile.write(SamplePlan.full(), file, SecretMask.of(List.of()));
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2));

        assertThatThrownBy(() -> SavedPlanFile.read(file)).isInstanceOf(IllegalArgumentException.class);
    }
}
