package io.github.docsync.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Repository;

/** The branches that some worktree has checked out; moving one would change that under whoever works there. */
final class CheckedOutBranches {
    private CheckedOutBranches() {}

    /** The full names of the branches that this worktree or another one has checked out, or is rebasing. */
    static Set<String> of(Repository repository) throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        folders.add(repository.getDirectory().toPath());
        folders.add(repository.getCommonDirectory().toPath());
        Path worktrees = repository.getCommonDirectory().toPath().resolve("worktrees");
        if (Files.isDirectory(worktrees)) {
            try (Stream<Path> linked = Files.list(worktrees)) {
                linked.forEach(folders::add);
            }
        }
        Set<String> names = new HashSet<>();
        for (Path folder : folders) {
            for (String file : List.of("HEAD", "rebase-merge/head-name", "rebase-apply/head-name")) {
                Path path = folder.resolve(file);
                if (Files.isRegularFile(path)) {
                    String text = Files.readString(path, StandardCharsets.UTF_8).strip();
                    names.add(text.startsWith("ref:") ? text.substring(4).strip() : text);
                }
            }
        }
        return names;
    }
}
