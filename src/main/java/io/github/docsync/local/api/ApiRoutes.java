package io.github.docsync.local.api;

import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.search.FullTextIndex;
import io.github.docsync.local.store.ContentKind;

/** All routes of the REST API. */
public final class ApiRoutes {
    private ApiRoutes() {}

    /** @param index where {@code text} is searched */
    public static Router routes(ContentContext site, FullTextIndex index) {
        Router router = new Router();
        new PagesApi(site, ContentKind.PAGE).addTo(router);
        new PagesApi(site, ContentKind.BLOG_POST).addTo(router);
        new SpacesApi(site).addTo(router);
        PropertiesApi.addTo(router, site);
        VersionsApi.addTo(router, site);
        new HierarchyApi(site).addTo(router);
        new FoldersApi(site).addTo(router);
        new LabelsApi(site).addTo(router);
        new AttachmentsApi(site).addTo(router);
        new UploadsApi(site).addTo(router);
        new CommentsApi(site, ContentKind.FOOTER_COMMENT).addTo(router);
        new CommentsApi(site, ContentKind.INLINE_COMMENT).addTo(router);
        new TasksApi(site).addTo(router);
        new CustomContentApi(site).addTo(router);
        new TreeApi(site).addTo(router);
        new UsersApi(site).addTo(router);
        new RestrictionsApi(site).addTo(router);
        new SearchApi(site, index).addTo(router);
        new MiscellanyApi(site).addTo(router);
        return router;
    }
}
