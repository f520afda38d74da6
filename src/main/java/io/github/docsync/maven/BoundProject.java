package io.github.docsync.maven;

import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.Profile;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * In which project of a build an execution is meant to do its work. Maven passes executions on from a parent's POM to all its children,
 * whatever the goal says of itself; the documentation is the parent's, and is published once.
 */
final class BoundProject {
    private BoundProject() {}

    /** Whether the project only inherits the execution from one that does the work itself. */
    static boolean isElsewhere(@Nullable MavenProject project, @Nullable MojoExecution execution) {
        if (project == null
                || execution == null
                || execution.getSource() == MojoExecution.Source.CLI
                || declares(project, execution.getPlugin())) {
            return false;
        }
        for (MavenProject parent = project.getParent(); parent != null; parent = parent.getParent()) {
            if (declares(parent, execution.getPlugin())) {
                // A parent from a repository has no files: then it is the top of this build that is meant.
                return parent.getFile() != null || !project.isExecutionRoot();
            }
        }
        return false;
    }

    private static boolean declares(MavenProject project, Plugin plugin) {
        Model model = project.getOriginalModel();
        if (model == null) {
            return false;
        }
        Build build = model.getBuild();
        return (build != null && build.getPluginsAsMap().containsKey(plugin.getKey()))
                || profiles(model).anyMatch(found -> found.getPluginsAsMap().containsKey(plugin.getKey()));
    }

    private static Stream<PluginContainer> profiles(Model model) {
        return model.getProfiles().stream()
                .map(Profile::getBuild)
                .filter(build -> build != null)
                .map(build -> build);
    }
}
