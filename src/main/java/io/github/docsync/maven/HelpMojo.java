package io.github.docsync.maven;

import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Shows the goals, or with {@code -Ddetail -Dgoal=sync} the parameters of one. */
@Mojo(name = "help", requiresProject = false, threadSafe = true)
public final class HelpMojo extends AbstractMojo {
    /** Show the parameters too. */
    @Parameter(property = "detail", defaultValue = "false")
    private boolean detail;

    /** The goal to show; without it, all. */
    @Parameter(property = "goal")
    private @Nullable String goal;

    @Parameter(defaultValue = "${plugin}", readonly = true)
    private @Nullable PluginDescriptor plugin;

    @Override
    public void execute() {
        if (plugin == null) {
            throw new IllegalStateException("Maven always tells a goal of its plugin");
        }
        getLog().info("docsync " + plugin.getVersion() + ": publishes Markdown that lives in Git to Confluence");
        for (MojoDescriptor mojo : plugin.getMojos()) {
            if (goal == null || goal.equals(mojo.getGoal())) {
                getLog().info("");
                getLog().info("docsync:" + mojo.getGoal());
                getLog().info("  " + plain(mojo.getDescription()));
                if (detail) {
                    parameters(mojo);
                }
            }
        }
        getLog().info("");
        getLog().info("With -Ddetail -Dgoal=sync: the parameters of a goal. More: https://github.com/docsync/docsync");
    }

    private void parameters(MojoDescriptor mojo) {
        List<org.apache.maven.plugin.descriptor.Parameter> parameters = mojo.getParameters();
        for (var parameter : parameters) {
            if (parameter.isEditable()) {
                String property = String.valueOf(parameter.getExpression()).replaceAll("[${}]", "");
                getLog().info("    " + parameter.getName()
                        + (property.startsWith("docsync") ? " (" + property + ")" : ""));
                getLog().info("      " + plain(parameter.getDescription()));
            }
        }
    }

    private static String plain(@Nullable String html) {
        return html == null
                ? ""
                : html.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip();
    }
}
