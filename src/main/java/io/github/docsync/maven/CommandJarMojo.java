package io.github.docsync.maven;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/** What the goals share that can run the command's jar. */
abstract class CommandJarMojo extends DocsyncMojo {
    @Parameter(defaultValue = "${plugin}", readonly = true)
    private @Nullable PluginDescriptor plugin;

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true)
    private @Nullable RepositorySystemSession session;

    @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true)
    private List<RemoteRepository> repositories = List.of();

    @Inject
    private @Nullable RepositorySystem system;

    /**
     * The jar, downloaded where it is not there yet.
     *
     * @throws IllegalStateException if it cannot be resolved
     */
    final CommandJar commandJar() {
        if (plugin == null || system == null || session == null) {
            throw new IllegalStateException("Maven always tells a goal of its plugin and repositories");
        }
        return CommandJar.resolve(plugin, system, session, repositories);
    }
}
