package io.github.docsync.source;

import io.github.docsync.model.DocPath;

/** The Git hosts whose web addresses are known. */
public enum GitHost {
    GITHUB,
    GITLAB,
    BITBUCKET_CLOUD,
    BITBUCKET_SERVER,
    AZURE_DEVOPS,
    GITEA;

    String browseUrl(String webUrl, DocPath file, String branch, boolean tag) {
        String path = WebPath.encode(file.value());
        String ref = WebPath.encode(branch);
        return switch (this) {
            case GITHUB -> webUrl + "/blob/" + ref + "/" + path;
            case GITLAB -> webUrl + "/-/blob/" + ref + "/" + path;
            case BITBUCKET_CLOUD -> webUrl + "/src/" + ref + "/" + path;
            case BITBUCKET_SERVER ->
                webUrl + "/browse/" + path + "?at="
                        + WebPath.encodeQuery((tag ? "refs/tags/" : "refs/heads/") + branch);
            case AZURE_DEVOPS ->
                webUrl + "?path=" + WebPath.encodeQuery("/" + file.value()) + (tag ? "&version=GT" : "&version=GB")
                        + WebPath.encodeQuery(branch);
            case GITEA -> webUrl + (tag ? "/src/tag/" : "/src/branch/") + ref + "/" + path;
        };
    }

    String commitUrl(String webUrl, String commit) {
        return switch (this) {
            case GITLAB -> webUrl + "/-/commit/" + commit;
            case BITBUCKET_CLOUD, BITBUCKET_SERVER -> webUrl + "/commits/" + commit;
            case GITHUB, AZURE_DEVOPS, GITEA -> webUrl + "/commit/" + commit;
        };
    }
}
