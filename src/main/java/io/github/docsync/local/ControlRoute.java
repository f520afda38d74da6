package io.github.docsync.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.http.Request;
import io.github.docsync.local.limits.RateLimits;
import io.github.docsync.local.limits.RateMeter;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * {@code /wiki/local/control}, where tests of any tool order faults, lag and limits, and read what was counted. It is there only when it
 * was asked for. GET shows the counts, POST adds to what is ordered, DELETE takes everything back.
 */
final class ControlRoute {
    static final String PATH = "/wiki/local/control";

    private static final Set<String> KEYS = Set.of("faults", "lag", "limits");

    private final ScriptedFaults faults;
    private final RateMeter meter;

    ControlRoute(ScriptedFaults faults, RateMeter meter) {
        this.faults = faults;
        this.meter = meter;
    }

    HttpReply answer(Request request) {
        switch (request.method()) {
            case "GET" -> {
                return state();
            }
            case "DELETE" -> {
                faults.clear();
                meter.limit(RateLimits.NONE);
                return state();
            }
            case "POST" -> {
                // A page on the web can send a form to this machine, but no JSON.
                if (!request.header("content-type").startsWith("application/json")) {
                    return HttpReply.gatewayError(415, "Content-Type must be application/json");
                }
                return order(new String(request.body(), StandardCharsets.UTF_8));
            }
            default -> {
                return HttpReply.gatewayError(405, "use GET, POST or DELETE");
            }
        }
    }

    private HttpReply order(String body) {
        try {
            JsonNode order = Json.parse(body);
            for (var member : order.properties()) {
                if (!KEYS.contains(member.getKey())) {
                    throw new IllegalArgumentException(
                            "'" + member.getKey() + "' is not known; use faults, lag or limits");
                }
            }
            JsonNode wanted = order.path("limits");
            RateLimits limits = new RateLimits(
                    wanted.path("pointsPerHour").asLong(0),
                    wanted.path("burstPerSecond").asDouble(0),
                    wanted.path("burstCapacity").asInt(0));
            faults.add(order.path("faults"));
            if (order.has("lag")) {
                faults.lag(order.path("lag").asInt(0));
            }
            if (order.has("limits")) {
                meter.limit(limits);
            }
            return state();
        } catch (IllegalArgumentException e) {
            return HttpReply.gatewayError(400, String.valueOf(e.getMessage()));
        }
    }

    private HttpReply state() {
        RateLimits limits = meter.limits();
        ObjectNode state = Json.object()
                .put("requests", meter.requests())
                .put("points", meter.points())
                .put("faultsLeft", faults.left())
                .put("lag", faults.lag());
        state.putObject("limits")
                .put("pointsPerHour", limits.pointsPerHour())
                .put("burstPerSecond", limits.burstPerSecond())
                .put("burstCapacity", limits.burstCapacity());
        return HttpReply.ok(state);
    }
}
