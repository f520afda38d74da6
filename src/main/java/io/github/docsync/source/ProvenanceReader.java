package io.github.docsync.source;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.jgit.lib.BranchConfig;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/** Finds out which branch or tag is published and where its files can be browsed. */
final class ProvenanceReader {
    private final Repository repository;
    private final Function<String, @Nullable String> environment;

    ProvenanceReader(Repository repository, Function<String, @Nullable String> environment) {
        this.repository = repository;
        this.environment = environment;
    }

    Provenance ofWorkingTree(@Nullable ObjectId head, boolean dirty) throws IOException {
        return provenance(head, checkedOut(head), dirty);
    }

    Provenance ofRef(String ref, ObjectId commit) throws IOException {
        Optional<PublishedRef> named = named(ref);
        if (named.isEmpty()) {
            named = tagAt(commit);
        }
        return provenance(commit, named.isPresent() ? named : checkedOut(commit), false);
    }

    private Provenance provenance(@Nullable ObjectId commit, Optional<PublishedRef> published, boolean dirty)
            throws IOException {
        return new Provenance(
                commit == null ? null : commit.name(),
                published.map(PublishedRef::name).orElse(null),
                remote().orElse(null),
                dirty,
                published.map(PublishedRef::tag).orElse(false));
    }

    /** The branch that is checked out; of a detached HEAD what CI says, a tag there, or a branch of the server there. */
    private Optional<PublishedRef> checkedOut(@Nullable ObjectId commit) throws IOException {
        Ref head = repository.exactRef(Constants.HEAD);
        if (head != null && head.isSymbolic() && head.getTarget().getName().startsWith(Constants.R_HEADS)) {
            return Optional.of(PublishedRef.branch(
                    Repository.shortenRefName(head.getTarget().getName())));
        }
        Optional<PublishedRef> ci = CiEnvironment.publishedRef(environment);
        if (ci.isPresent() || commit == null) {
            return ci;
        }
        Optional<PublishedRef> tag = tagAt(commit);
        return tag.isPresent() ? tag : remoteBranchAt(commit);
    }

    private Optional<PublishedRef> named(String ref) throws IOException {
        Ref found = repository.findRef(ref);
        if (found == null) {
            found = repository.findRef(Constants.R_REMOTES + Constants.DEFAULT_REMOTE_NAME + "/" + ref);
        }
        if (found == null) {
            return Optional.empty();
        }
        String name = found.isSymbolic() ? found.getTarget().getName() : found.getName();
        if (name.startsWith(Constants.R_TAGS)) {
            return Optional.of(new PublishedRef(name.substring(Constants.R_TAGS.length()), true));
        }
        if (name.startsWith(Constants.R_HEADS)) {
            return Optional.of(PublishedRef.branch(name.substring(Constants.R_HEADS.length())));
        }
        return remoteBranch(name);
    }

    private Optional<PublishedRef> remoteBranch(String refName) {
        String branch = repository.shortenRemoteBranchName(refName);
        return branch == null || branch.equals(Constants.HEAD)
                ? Optional.empty()
                : Optional.of(PublishedRef.branch(branch));
    }

    private Optional<PublishedRef> tagAt(ObjectId commit) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Ref tag : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
            Ref peeled = repository.getRefDatabase().peel(tag);
            ObjectId target = peeled.getPeeledObjectId() == null ? peeled.getObjectId() : peeled.getPeeledObjectId();
            if (commit.equals(target)) {
                names.add(tag.getName().substring(Constants.R_TAGS.length()));
            }
        }
        return names.stream().findFirst().map(name -> new PublishedRef(name, true));
    }

    private Optional<PublishedRef> remoteBranchAt(ObjectId commit) throws IOException {
        return repository.getRefDatabase().getRefsByPrefix(Constants.R_REMOTES).stream()
                .filter(ref -> commit.equals(ref.getObjectId()))
                .map(Ref::getName)
                .sorted()
                .flatMap(name -> remoteBranch(name).stream())
                .findFirst();
    }

    private Optional<RemoteRepository> remote() throws IOException {
        Set<String> names = new TreeSet<>(repository.getRemoteNames());
        String branch = repository.getBranch();
        String tracked = branch == null ? null : new BranchConfig(repository.getConfig(), branch).getRemote();
        String fallback = names.contains(Constants.DEFAULT_REMOTE_NAME)
                ? Constants.DEFAULT_REMOTE_NAME
                : names.stream().findFirst().orElse(null);
        String chosen = tracked != null && names.contains(tracked) ? tracked : fallback;
        if (chosen == null) {
            return Optional.empty();
        }
        try {
            List<URIish> addresses = new RemoteConfig(repository.getConfig(), chosen).getURIs();
            return addresses.isEmpty() ? Optional.empty() : RemoteAddress.read(addresses.get(0), environment);
        } catch (URISyntaxException e) {
            // An address that cannot be read leads nowhere; its text may hold credentials, so it is not repeated.
            return Optional.empty();
        }
    }
}
