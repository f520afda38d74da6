package io.github.docsync.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** What pulls took over from Confluence, as the commits of a repository tell it. */
final class PullHistory {
    /** Longer histories are not read to their end. */
    private static final int MOST_COMMITS = 20_000;

    private final Repository repository;

    PullHistory(Repository repository) {
        this.repository = repository;
    }

    /**
     * What the commits of a history took over from Confluence, newest first.
     *
     * @param tip the newest commit
     * @param older what all of these contain is not looked at; nothing is left out if this clone lacks one of them
     */
    List<PullTrailer> trailers(String tip, Collection<String> older, String manifest) {
        List<PullTrailer> trailers = new ArrayList<>();
        for (RevCommit commit : commits(tip, inAll(older))) {
            trailersOf(commit).stream()
                    .filter(trailer -> trailer.manifest().equals(manifest))
                    .forEach(trailers::add);
        }
        return trailers;
    }

    /** What the branches of pulls that {@code tip} does not contain took over from Confluence, those of other clones included. */
    List<PullTrailer> trailersNotIn(String tip, String manifest) {
        List<PullTrailer> trailers = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            Set<String> tips = new LinkedHashSet<>();
            for (String prefix : List.of(Constants.R_HEADS, Constants.R_REMOTES)) {
                for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
                    RevCommit newest = ref.getObjectId() == null
                            ? null
                            : parse(walk, ref.getObjectId().name());
                    if (newest != null && !trailersOf(newest).isEmpty()) {
                        tips.add(newest.name());
                    }
                }
            }
            for (String branch : tips) {
                for (RevCommit commit : commits(branch, List.of(tip))) {
                    trailersOf(commit).stream()
                            .filter(trailer -> trailer.manifest().equals(manifest))
                            .forEach(trailers::add);
                }
            }
            return trailers;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Those of the commits that all others contain; none if this clone lacks one of them. */
    private Set<String> inAll(Collection<String> commits) {
        Set<String> found = new HashSet<>();
        try (RevWalk walk = new RevWalk(repository)) {
            List<RevCommit> known = new ArrayList<>();
            for (String commit : commits) {
                RevCommit parsed = parse(walk, commit);
                if (parsed == null) {
                    return Set.of();
                }
                known.add(parsed);
            }
            for (RevCommit candidate : known) {
                boolean everywhere = true;
                for (RevCommit other : known) {
                    everywhere = everywhere && walk.isMergedInto(candidate, other);
                }
                if (everywhere) {
                    found.add(candidate.name());
                }
            }
            return found;
        } catch (MissingObjectException e) {
            return Set.of();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** What one commit took over; nothing for most. */
    static List<PullTrailer> trailersOf(RevCommit commit) {
        return PullTrailer.in(
                commit.getFullMessage(),
                commit.name(),
                commit.getAuthorIdent().getWhenAsInstant().toEpochMilli());
    }

    /** The commits of a history, newest first, without those that {@code older} contain. */
    List<RevCommit> commits(String tip, Collection<String> older) {
        List<RevCommit> commits = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit start = parse(walk, tip);
            if (start == null) {
                return commits;
            }
            walk.markStart(start);
            for (String bound : older) {
                RevCommit known = parse(walk, bound);
                if (known != null) {
                    walk.markUninteresting(known);
                }
            }
            for (RevCommit commit : walk) {
                if (commits.size() == MOST_COMMITS) {
                    break;
                }
                walk.parseBody(commit);
                commits.add(commit);
            }
        } catch (MissingObjectException e) {
            // A shallow clone ends here.
            return commits;
        } catch (IOException e) {
            throw unreadable(e);
        }
        return commits;
    }

    /** The commit; null where this clone does not have it. */
    static @Nullable RevCommit parse(RevWalk walk, String commit) throws IOException {
        if (!ObjectId.isId(commit)) {
            return null;
        }
        try {
            return walk.parseCommit(ObjectId.fromString(commit));
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return null;
        }
    }

    static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("the Git repository cannot be read: " + Causes.of(e), e);
    }
}
