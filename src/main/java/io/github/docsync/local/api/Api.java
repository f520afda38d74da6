package io.github.docsync.local.api;

import io.github.docsync.local.content.Site;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.store.Kind;

/** All routes of the REST API. */
public final class Api {
    private Api() {}

    public static Router routes(Site site) {
        Router router = new Router();
        new PagesApi(site, Kind.PAGE).addTo(router);
        new PagesApi(site, Kind.BLOG_POST).addTo(router);
        new SpacesApi(site).addTo(router);
        PropertiesApi.addTo(router, site);
        return router;
    }
}
