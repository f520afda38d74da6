package io.github.docsync.local.web;

import io.github.docsync.local.view.Html;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Storage format to read: line breaks before blocks, tags in colour. For the eye only. */
final class SourceView {
    private static final Pattern BLOCK = Pattern.compile(
            "(?<=>)(?=<(?:p|h[1-6]|ul|ol|li|table|tbody|tr|t[hd]|blockquote|hr|pre|div|ac:structured-macro|ac:task|"
                    + "ac:layout|ac:image|ac:adf-extension|/ul|/ol|/table|/tr|/tbody|/ac:structured-macro|"
                    + "/ac:rich-text-body|ac:rich-text-body|ac:plain-text-body|ac:parameter)[ >/-])");
    private static final Pattern PART = Pattern.compile("(<!\\[CDATA\\[.*?]]>)|(<[^>]*>)|([^<]+)", Pattern.DOTALL);

    private SourceView() {}

    static Html of(String storage) {
        Html html = new Html();
        html.open("pre", "class", "storage");
        Matcher part = PART.matcher(broken(storage));
        while (part.find()) {
            if (part.group(1) != null) {
                html.element("span", part.group(1), "class", "c");
            } else if (part.group(2) != null) {
                html.element("span", part.group(2), "class", "t");
            } else {
                html.text(part.group(3));
            }
        }
        return html.close();
    }

    /** Breaks lines outside of CDATA only. */
    private static String broken(String storage) {
        StringBuilder lines = new StringBuilder();
        int at = 0;
        while (at < storage.length()) {
            int data = storage.indexOf("<![CDATA[", at);
            int end = data < 0 ? -1 : storage.indexOf("]]>", data);
            if (data < 0 || end < 0) {
                return lines.append(BLOCK.matcher(storage.substring(at)).replaceAll("\n"))
                        .toString();
            }
            lines.append(BLOCK.matcher(storage.substring(at, data)).replaceAll("\n"));
            lines.append(storage, data, end + 3);
            at = end + 3;
        }
        return lines.toString();
    }
}
