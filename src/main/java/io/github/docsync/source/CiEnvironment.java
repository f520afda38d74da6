package io.github.docsync.source;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The branch or tag that a CI system says it has checked out; most check out a commit, so Git itself cannot tell. */
final class CiEnvironment {
    private static final String BRANCHES = "refs/heads/";
    private static final String TAGS = "refs/tags/";

    private final Function<String, @Nullable String> environment;

    private CiEnvironment(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    static Optional<PublishedRef> publishedRef(Function<String, @Nullable String> environment) {
        CiEnvironment ci = new CiEnvironment(environment);
        return ci.gitHub().or(ci::gitLab).or(ci::bitbucket).or(ci::azure).or(ci::jenkins);
    }

    /** GitHub Actions, and the Actions of Gitea and Forgejo. Of a pull request GITHUB_REF_NAME is {@code 12/merge}. */
    private Optional<PublishedRef> gitHub() {
        return branch("GITHUB_HEAD_REF")
                .or(() -> value("GITHUB_REF_NAME")
                        .map(name -> new PublishedRef(
                                name,
                                value("GITHUB_REF_TYPE").filter("tag"::equals).isPresent())));
    }

    private Optional<PublishedRef> gitLab() {
        return tag("CI_COMMIT_TAG").or(() -> branch("CI_COMMIT_REF_NAME"));
    }

    private Optional<PublishedRef> bitbucket() {
        return tag("BITBUCKET_TAG").or(() -> branch("BITBUCKET_BRANCH"));
    }

    /** BUILD_SOURCEBRANCHNAME is only what follows the last slash, so the full name is preferred. */
    private Optional<PublishedRef> azure() {
        return value("SYSTEM_PULLREQUEST_SOURCEBRANCH")
                .or(() -> value("BUILD_SOURCEBRANCH"))
                .filter(ref -> ref.startsWith(BRANCHES) || ref.startsWith(TAGS))
                .map(ref -> ref.startsWith(TAGS)
                        ? new PublishedRef(ref.substring(TAGS.length()), true)
                        : PublishedRef.branch(ref.substring(BRANCHES.length())))
                .or(() -> branch("BUILD_SOURCEBRANCHNAME"));
    }

    private Optional<PublishedRef> jenkins() {
        return tag("TAG_NAME").or(() -> branch("CHANGE_BRANCH")).or(() -> branch("BRANCH_NAME"));
    }

    private Optional<PublishedRef> branch(String variable) {
        return value(variable).map(PublishedRef::branch);
    }

    private Optional<PublishedRef> tag(String variable) {
        return value(variable).map(name -> new PublishedRef(name, true));
    }

    private Optional<String> value(String variable) {
        return Optional.ofNullable(environment.apply(variable))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
