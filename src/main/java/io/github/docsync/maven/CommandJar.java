package io.github.docsync.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * The jar of the command, which holds what the goals' own jar does not: the local Confluence and all that draws. It is downloaded when it is
 * first asked for, from where the plugin came from, and runs in a process of its own.
 */
record CommandJar(Path file) {
    private static final String CLASSIFIER = "cli";

    /** @throws IllegalStateException if it cannot be resolved */
    static CommandJar resolve(
            PluginDescriptor plugin,
            RepositorySystem system,
            RepositorySystemSession session,
            List<RemoteRepository> repositories) {
        Artifact wanted = new DefaultArtifact(
                plugin.getGroupId(), plugin.getArtifactId(), CLASSIFIER, "jar", plugin.getVersion());
        try {
            return new CommandJar(system.resolveArtifact(session, new ArtifactRequest(wanted, repositories, null))
                    .getArtifact()
                    .getFile()
                    .toPath());
        } catch (ArtifactResolutionException e) {
            throw new IllegalStateException(
                    wanted + ", which holds the Confluence on this machine, cannot be resolved: " + e.getMessage()
                            + "; check the plugin repositories, or use the command docsync",
                    e);
        }
    }

    /** A process of the Java that runs Maven; nothing of it is redirected yet. */
    ProcessBuilder process(String mainClass, String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                file.toString(),
                mainClass));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words);
    }

    /** Starts it. */
    static Process start(ProcessBuilder process) {
        try {
            return process.start();
        } catch (IOException e) {
            throw new IllegalStateException("Java cannot be started: " + e.getMessage(), e);
        }
    }
}
