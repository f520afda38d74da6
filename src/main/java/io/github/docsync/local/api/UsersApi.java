package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.Addresses;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.store.Account;
import java.util.ArrayList;
import java.util.List;

/** Users. E-mail addresses stay empty, as privacy settings have it nearly everywhere. */
final class UsersApi {
    private static final int MOST_V2 = 250;
    private static final int MOST_V1 = 100;

    private final ContentContext site;

    UsersApi(ContentContext site) {
        this.site = site;
    }

    void addTo(Router router) {
        String v1 = "read:content-details:confluence read:confluence-user read:user:confluence";
        router.add("GET", "/rest/api/user/current", v1, call -> HttpReply.ok(v1(call.account())));
        router.add("GET", "/rest/api/user", v1, this::byId);
        router.add("GET", "/rest/api/user/bulk", v1, this::bulkV1);
        router.add("POST", "/api/v2/users-bulk", "read:user:confluence", this::bulk);
    }

    private HttpReply byId(Call call) {
        String id = call.query("accountId").orElse("");
        return HttpReply.ok(v1(site.store()
                .accounts()
                .find(id)
                .orElseThrow(() -> Refusal.notFound("No user found with accountId: " + id))));
    }

    private List<Account> known(List<String> ids) {
        List<Account> known = new ArrayList<>();
        ids.forEach(id -> site.store().accounts().find(id).ifPresent(known::add));
        return known;
    }

    private HttpReply bulkV1(Call call) {
        List<String> ids = call.queryList("accountId");
        if (ids.isEmpty() || ids.size() > MOST_V1) {
            throw Refusal.badRequest("Between 1 and " + MOST_V1 + " account ids are expected");
        }
        ObjectNode body = Json.object();
        ArrayNode results = body.putArray("results");
        known(ids).forEach(account -> results.add(v1(account)));
        body.put("start", 0).put("limit", MOST_V1).put("size", results.size());
        body.putObject("_links").put("base", call.siteUrl()).put("context", "/wiki");
        return HttpReply.ok(body);
    }

    private HttpReply bulk(Call call) {
        List<String> ids = new ArrayList<>();
        for (JsonNode id : call.json().path("accountIds")) {
            ids.add(id.asText());
        }
        if (ids.isEmpty() || ids.size() > MOST_V2) {
            throw Refusal.badRequest("Between 1 and " + MOST_V2 + " account ids are expected");
        }
        ObjectNode body = Json.object();
        ArrayNode results = body.putArray("results");
        for (Account account : known(ids)) {
            ObjectNode row = results.addObject()
                    .put("displayName", account.name())
                    .put("timeZone", "UTC")
                    .put("isExternalCollaborator", false)
                    .put("accountStatus", "active")
                    .put("accountId", account.accountId())
                    .put("email", "")
                    .put("accountType", "atlassian")
                    .put("publicName", account.name());
            row.set("profilePicture", picture());
        }
        body.putObject("_links").put("base", call.siteUrl());
        return HttpReply.ok(body);
    }

    private static ObjectNode picture() {
        return Json.object()
                .put("path", "/wiki/aa-avatar/local")
                .put("width", 48)
                .put("height", 48)
                .put("isDefault", true);
    }

    static ObjectNode v1(Account account) {
        ObjectNode node = Json.object()
                .put("type", "known")
                .put("accountId", account.accountId())
                .put("accountType", "atlassian")
                .put("email", "")
                .put("publicName", account.name())
                .put("displayName", account.name())
                .put("timeZone", "UTC")
                .put("isExternalCollaborator", false)
                .put("isGuest", false);
        node.set("profilePicture", picture());
        node.putObject("_expandable").put("operations", "").put("personalSpace", "");
        node.putObject("_links").put("self", "/rest/api/user?accountId=" + Addresses.encoded(account.accountId()));
        return node;
    }
}
