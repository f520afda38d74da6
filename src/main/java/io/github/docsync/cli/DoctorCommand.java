package io.github.docsync.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.ExitStatus;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.ManifestFile;
import io.github.docsync.cli.command.ManifestReading;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.ConnectionSettingsException;
import io.github.docsync.confluence.SyncScopes;
import io.github.docsync.confluence.UntrustedHostException;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.error.ForbiddenException;
import io.github.docsync.confluence.error.UnauthorizedException;
import io.github.docsync.confluence.wire.Space;
import io.github.docsync.confluence.wire.User;
import io.github.docsync.confluence.wire.Vitals;
import io.github.docsync.manifest.LoadedManifest;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.manifest.PageEntry;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.ProductVersion;
import io.github.docsync.site.ConfluenceSite;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.site.SpaceRight;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Who am I, which site, which rights, and what is missing. Only reads. */
@Command(
        name = "doctor",
        footer = {"%nExamples:", "  docsync doctor", "  docsync --json doctor"},
        description = "Check manifest, credentials, site, space and rights, and say what is missing. Only reads.")
final class DoctorCommand extends DocsyncCommand {
    private final DoctorCheck checkup = new DoctorCheck();
    private boolean manifestIsBad;

    @Override
    protected ExitStatus run() {
        Manifest manifest = checkManifest();
        checkSite(manifest);
        ExitStatus status =
                manifestIsBad ? ExitStatus.BAD_INPUT : checkup.isHealthy() ? ExitStatus.IN_STEP : ExitStatus.FAILED;
        if (options().json()) {
            ObjectNode document = JsonNodeFactory.instance
                    .objectNode()
                    .put("version", ProductVersion.current())
                    .put("healthy", checkup.isHealthy());
            document.set("checks", checkup.json());
            answer().document(document, status);
        } else {
            console().result(checkup.text());
        }
        return status;
    }

    private @Nullable Manifest checkManifest() {
        Path file = ManifestFile.findIfPresent(terminal(), options());
        if (file == null) {
            checkup.bad(
                    "manifest", "there is no sync.yml here", "write one with 'docsync init', or name one with --file");
            return null;
        }
        LoadedManifest loaded = ManifestReading.read(file, null, terminal().environment());
        Manifest manifest = loaded.manifest();
        if (manifest == null) {
            String first = loaded.diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .findFirst()
                    .map(Diagnostic::toString)
                    .orElse("it cannot be read");
            checkup.bad("manifest", first, "docsync validate lists every mistake");
            manifestIsBad = true;
        } else {
            checkup.good("manifest", file + ", id " + manifest.id());
        }
        return manifest;
    }

    private void checkSite(@Nullable Manifest manifest) {
        try (ConfluenceClient client = connect(manifest == null ? null : manifest.url())) {
            checkup.good("credentials", client.accessMode());
            checkup.good("site", client.siteUrl());
            checkUser(client);
            if (manifest != null) {
                checkScopes(client, manifest.policy().orphans());
                for (String key : spaces(manifest)) {
                    checkSpace(client, key, manifest.policy().orphans());
                }
            }
        } catch (UntrustedHostException e) {
            checkup.bad("credentials", e.problem(), e.remedy());
            manifestIsBad = true;
        } catch (ConnectionSettingsException e) {
            checkup.bad("credentials", e.problem(), e.remedy());
        } catch (ConfluenceException e) {
            checkup.bad("site", String.valueOf(e.getMessage()), "docsync doctor -vv shows each request");
        }
    }

    private void checkScopes(ConfluenceClient client, OrphanPolicy orphans) {
        List<String> granted = client.grantedScopes().orElse(null);
        if (granted == null) {
            return;
        }
        Set<String> missing =
                new TreeSet<>(SyncScopes.needed(orphans == OrphanPolicy.TRASH, orphans == OrphanPolicy.ARCHIVE));
        granted.forEach(missing::remove);
        if (missing.isEmpty()) {
            checkup.good("scopes", "all that publishing needs");
        } else {
            checkup.bad(
                    "scopes",
                    "not granted: " + String.join(", ", missing),
                    "add them to the app or token, and give consent again");
        }
    }

    private void checkUser(ConfluenceClient client) {
        Vitals vitals;
        try {
            vitals = client.users().vitals();
        } catch (ForbiddenException | UnauthorizedException e) {
            checkup.bad("user", String.valueOf(e.getMessage()), "check the credentials and their scopes");
            return;
        }
        DoctorFacts.check(checkup, vitals, Instant.now());
        User user = vitals.user();
        if (user.isAnonymous()) {
            checkup.bad(
                    "user",
                    "Confluence sees an anonymous user",
                    "create a new API token, and check that it belongs to the e-mail address");
        } else {
            checkup.good(
                    "user", Optional.ofNullable(user.displayName()).orElse("?") + ", account id " + user.accountId());
        }
    }

    private void checkSpace(ConfluenceClient client, String key, OrphanPolicy orphans) {
        Space space = client.spaces().byKey(key).orElse(null);
        if (space == null) {
            checkup.bad(
                    "space " + key,
                    "it does not exist, or you may not see it",
                    "check the key, and ask an administrator of the space for access");
            return;
        }
        checkup.good("space " + key, space.name());
        checkRights(client, space, orphans);
    }

    private void checkRights(ConfluenceClient client, Space space, OrphanPolicy orphans) {
        Set<SpaceRight> allowed;
        try {
            allowed = ConfluenceSite.of(client).spaces().rights(space.id());
        } catch (SiteFailure e) {
            checkup.unknown("rights in " + space.key(), String.valueOf(e.getMessage()));
            return;
        }
        for (SpaceRight needed :
                SpaceRight.needed(true, orphans == OrphanPolicy.TRASH, orphans == OrphanPolicy.ARCHIVE)) {
            String name = needed.text();
            if (allowed.contains(needed)) {
                checkup.good(name, "granted in " + space.key());
            } else {
                checkup.bad(name, "not granted in " + space.key(), "ask an administrator of the space for it");
            }
        }
    }

    private static Set<String> spaces(Manifest manifest) {
        Set<String> spaces = new TreeSet<>(Set.of(manifest.space()));
        for (PageEntry entry : manifest.pages()) {
            if (entry.space() != null) {
                spaces.add(entry.space());
            }
        }
        return spaces;
    }
}
