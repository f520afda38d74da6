package io.github.docsync.maven;

import io.github.docsync.ExitStatus;
import io.github.docsync.PlanResult;
import io.github.docsync.SyncRequest;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Cancellation;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.model.EnumSpelling;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.PlanText;
import io.github.docsync.report.Style;
import java.io.IOException;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** The parameters of the goals that talk to Confluence; they mean what the command's options of the same name mean. */
abstract class PublishingMojo extends DocsyncMojo {
    /** Publish what stands at this commit, tag or branch, the manifest included; without it, the working tree. */
    @Parameter(property = "docsync.ref")
    private @Nullable String ref;

    /** Look only at the files that match this glob, relative to the manifest's folder. */
    @Parameter(property = "docsync.only")
    private @Nullable String only;

    /** What to do with pages that were edited in Confluence: stop, overwrite or skip. The manifest decides otherwise. */
    @Parameter(property = "docsync.drift")
    private @Nullable String drift;

    /** What to do with pages whose file is gone: report, archive or trash. The manifest decides otherwise. */
    @Parameter(property = "docsync.orphans")
    private @Nullable String orphans;

    /** Writes in flight at most. */
    @Parameter(property = "docsync.concurrency", defaultValue = "" + SyncRequest.DEFAULT_CONCURRENCY)
    private int concurrency = SyncRequest.DEFAULT_CONCURRENCY;

    /** Publish although a newer commit was published before. */
    @Parameter(property = "docsync.force", defaultValue = "false")
    private boolean force;

    /** Publish although another repository published this manifest's id before: for one that moved or whose history was rewritten. */
    @Parameter(property = "docsync.acceptRepository", defaultValue = "false")
    private boolean acceptRepository;

    /**
     * The server of {@code settings.xml} that holds the credentials: user name and password are e-mail address and API token;
     * a password alone is an access token. Without it the environment's variables are used.
     */
    @Parameter(property = "docsync.serverId")
    private @Nullable String serverId;

    /** The site; overrides the manifest, the environment and the URL of the server's configuration. */
    @Parameter(property = "docsync.url")
    private @Nullable String url;

    /** Fail where somebody edited a managed page in Confluence. */
    @Parameter(property = "docsync.failOnDrift", defaultValue = "false")
    private boolean failOnDrift;

    @Parameter(defaultValue = "${settings}", readonly = true)
    private @Nullable Settings settings;

    @Inject
    private @Nullable SettingsDecrypter decrypter;

    final SyncRequest request(ApplyListener listener, Cancellation cancellation) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("docsync.concurrency " + concurrency + " is too small; use 1 or more");
        }
        return basicRequest(environment())
                .ref(ref)
                .only(only)
                .drift(policy(DriftPolicy.class, "docsync.drift", drift))
                .orphans(policy(OrphanPolicy.class, "docsync.orphans", orphans))
                .concurrency(concurrency)
                .force(force)
                .acceptRepository(acceptRepository)
                .listener(listener)
                .requests(exchange -> getLog().debug(exchange.toString()))
                .cancellation(cancellation)
                .build();
    }

    private SyncRequest.Environment environment() {
        ServerCredentials credentials = serverId == null || settings == null || decrypter == null
                ? ServerCredentials.none()
                : ServerCredentials.find(serverId, settings, decrypter);
        SettingsProxy proxy = SettingsProxy.of(settings, decrypter);
        return name -> {
            if (name.equals("CONFLUENCE_URL") && url != null) {
                return url;
            }
            String value = credentials.variable(name);
            return value == null ? proxy.variable(name) : value;
        };
    }

    /** Logs a plan, writes the files that were asked for, and fails where the parameters say so. */
    final ExitStatus reportedPlan(PlanResult planned) throws IOException {
        log(planned.diagnostics());
        Plan plan = planned.plan();
        if (plan != null) {
            log(PlanText.of(plan, Style.PLAIN));
        }
        ExitStatus status = reported(planned);
        if (failOnDrift
                && plan != null
                && plan.findings().stream()
                        .anyMatch(found -> found.kind() == Finding.Kind.EDITED_IN_CONFLUENCE
                                || found.kind() == Finding.Kind.CONFLICT)) {
            throw new IllegalStateException(
                    "pages were edited in Confluence, and docsync.failOnDrift is set; see above");
        }
        return status;
    }

    private static <E extends Enum<E>> @Nullable E policy(Class<E> type, String property, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return EnumSpelling.parse(type, value.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException(property + " is '" + value + "'; it can be one of "
                        + String.join(", ", EnumSpelling.all(type))));
    }
}
