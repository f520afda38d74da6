package io.github.docsync.local.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A tab, and what a person does with it. Clicks and keys are the browser's own, so what covers a button keeps it from being clicked. */
final class Tab {
    /** Key codes of Windows, which Chromium wants to know on every system. */
    private static final Map<String, Integer> KEYS = Map.of("Tab", 9, "Enter", 13, "Escape", 27, " ", 32, "c", 67);

    private static final int SHIFT = 8;

    private final RemoteControl control;
    private final String session;

    private Tab(RemoteControl control, String session) {
        this.control = control;
        this.session = session;
    }

    static Tab open(RemoteControl control) {
        String target = control.call(
                        "Target.createTarget", RemoteControl.parameters().put("url", "about:blank"), "")
                .path("targetId")
                .asText();
        String session = control.call(
                        "Target.attachToTarget",
                        RemoteControl.parameters().put("targetId", target).put("flatten", true),
                        "")
                .path("sessionId")
                .asText();
        Tab tab = new Tab(control, session);
        for (String domain : List.of("Page", "Runtime", "Log")) {
            tab.call(domain + ".enable", RemoteControl.parameters());
        }
        // An unfocused tab gets no keys.
        tab.call(
                "Emulation.setFocusEmulationEnabled", RemoteControl.parameters().put("enabled", true));
        return tab;
    }

    /** Leaves what it showed and forgets what it was told. */
    Tab reset() {
        call("Page.navigate", RemoteControl.parameters().put("url", "about:blank"));
        until("location.href === 'about:blank'");
        control.events().clear();
        return look("screen", false).size(1280, 800);
    }

    private JsonNode call(String method, ObjectNode parameters) {
        return control.call(method, parameters, session);
    }

    /** Opens an address and waits until it is loaded. */
    Tab go(String address) {
        call("Page.navigate", RemoteControl.parameters().put("url", address));
        until("location.href !== 'about:blank' && document.readyState === 'complete'");
        return this;
    }

    Tab size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                RemoteControl.parameters()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", width < 600));
        return this;
    }

    /** @param media {@code screen} or {@code print} */
    Tab look(String media, boolean dark) {
        ObjectNode parameters = RemoteControl.parameters().put("media", media);
        parameters
                .putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", dark ? "dark" : "light");
        call("Emulation.setEmulatedMedia", parameters);
        return this;
    }

    /** What an expression in the page gives; promises are waited for. */
    JsonNode value(String expression) {
        JsonNode result = call(
                "Runtime.evaluate",
                RemoteControl.parameters()
                        .put("expression", expression)
                        .put("awaitPromise", true)
                        .put("returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new AssertionError(expression + ": "
                    + result.at("/exceptionDetails/exception/description")
                            .asText(result.at("/exceptionDetails/text").asText()));
        }
        return result.at("/result/value");
    }

    /** Does something that leads to another page, and waits until that is loaded. The old one may show the same by then, as it follows changes. */
    Tab leave(Runnable deed) {
        value("window.isLeft = true");
        deed.run();
        return until("!window.isLeft && document.readyState === 'complete'");
    }

    /** Clicks what leads to another page. */
    Tab follow(String selector) {
        return leave(() -> click(selector));
    }

    String text(String selector) {
        return value("[...document.querySelectorAll(" + quoted(selector)
                        + ")].map(found => found.innerText).join('\\n')")
                .asText()
                .strip();
    }

    int count(String selector) {
        return value("document.querySelectorAll(" + quoted(selector) + ").length")
                .asInt();
    }

    /** Waits until an expression holds; a page that is left meanwhile is asked again. */
    Tab until(String condition) {
        String wait = "new Promise((done, failed) => { const end = Date.now() + 30000; (function look() {"
                + " let holds; try { holds = (" + condition + "); } catch (e) { holds = false; }"
                + " if (holds) { done(true); } else if (Date.now() > end) { failed(new Error('never')); }"
                + " else { setTimeout(look, 10); } })(); })";
        while (true) {
            try {
                value(wait);
                return this;
            } catch (RemoteControl.Refused left) {
                if (!String.valueOf(left.getMessage()).contains("context")
                        && !String.valueOf(left.getMessage()).contains("navigated")) {
                    throw left;
                }
            }
        }
    }

    /** Waits until an element of the page has this text. */
    Tab untilText(String selector, String text) {
        return until("[...document.querySelectorAll(" + quoted(selector) + ")].some(found => found.innerText.includes("
                + quoted(text) + "))");
    }

    /** Clicks the middle of the first such element, as a person would: what lies over it gets the click, and that is a failure. */
    Tab click(String selector) {
        until("document.querySelector(" + quoted(selector) + ")");
        JsonNode place = value(
                "(() => { const it = document.querySelector(" + quoted(selector)
                        + "); it.scrollIntoView({block: 'center', behavior: 'instant'}); const box = it.getBoundingClientRect();"
                        + " const x = box.left + box.width / 2, y = box.top + box.height / 2;"
                        + " const top = document.elementFromPoint(x, y);"
                        + " return {x, y, hit: !!top && (it.contains(top) || top.contains(it)), top: top && top.outerHTML.slice(0, 200)}; })()");
        if (!place.path("hit").asBoolean()) {
            throw new AssertionError(selector + " cannot be clicked: there is " + place.path("top") + " over it");
        }
        for (String kind : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    RemoteControl.parameters()
                            .put("type", kind)
                            .put("x", place.path("x").asDouble())
                            .put("y", place.path("y").asDouble())
                            .put("button", "left")
                            .put("clickCount", 1));
        }
        return this;
    }

    /** Types where the focus is. */
    Tab type(String text) {
        call("Input.insertText", RemoteControl.parameters().put("text", text));
        return this;
    }

    Tab press(String key) {
        return press(key, 0);
    }

    Tab pressShift(String key) {
        return press(key, SHIFT);
    }

    private Tab press(String key, int modifiers) {
        int code = KEYS.getOrDefault(key, 0);
        ObjectNode down = RemoteControl.parameters()
                .put("type", "keyDown")
                .put("key", key)
                .put("modifiers", modifiers)
                .put("windowsVirtualKeyCode", code);
        String text = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
        if (!text.isEmpty()) {
            down.put("text", text);
        }
        call("Input.dispatchKeyEvent", down);
        call(
                "Input.dispatchKeyEvent",
                RemoteControl.parameters()
                        .put("type", "keyUp")
                        .put("key", key)
                        .put("modifiers", modifiers)
                        .put("windowsVirtualKeyCode", code));
        return this;
    }

    /** Exceptions of scripts, what the policy of the page forbade, and files that were not found, in all tabs so far. */
    List<String> complaints() {
        return control.events().stream()
                .filter(event -> switch (event.path("method").asText()) {
                    case "Runtime.exceptionThrown" -> true;
                    case "Log.entryAdded" ->
                        event.at("/params/entry/level").asText().equals("error");
                    default -> false;
                })
                .filter(event -> event.path("sessionId").asText().equals(session))
                .map(JsonNode::toString)
                .toList();
    }

    /** A picture of the page, as high as it is. */
    Tab picture(Path file) throws IOException {
        JsonNode shot = call(
                "Page.captureScreenshot",
                RemoteControl.parameters().put("format", "png").put("captureBeyondViewport", true));
        Files.write(file, Base64.getDecoder().decode(shot.path("data").asText()));
        return this;
    }

    static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
