package io.github.docsync.report;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.plan.Finding;
import java.util.List;

/**
 * GitHub's workflow commands, which show a message at its line in a pull request; see "Workflow commands for GitHub
 * Actions" in GitHub's documentation.
 */
public final class Annotations {
    private Annotations() {}

    /** GitHub shows at most ten warnings of one step. */
    private static final int MOST_OF_A_KIND = 10;

    /** One for each, or of very many warnings of one kind one that counts them. */
    public static List<String> of(DiagnosticGroup group) {
        return group.all().size() <= MOST_OF_A_KIND
                ? group.all().stream().map(Annotations::of).toList()
                : List.of(annotation(group.first(), group.sentence()));
    }

    public static String of(Diagnostic diagnostic) {
        return annotation(diagnostic, diagnostic.problem() + "; " + diagnostic.remedy());
    }

    private static String annotation(Diagnostic diagnostic, String message) {
        String command = switch (diagnostic.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
        StringBuilder properties =
                new StringBuilder("file=").append(property(diagnostic.location().file()));
        if (diagnostic.location().line() > 0) {
            properties.append(",line=").append(diagnostic.location().line());
        }
        if (diagnostic.location().column() > 0) {
            properties.append(",col=").append(diagnostic.location().column());
        }
        properties.append(",title=").append(property("docsync: " + diagnostic.code()));
        return line(command, properties.toString(), message);
    }

    public static String of(Finding finding) {
        String command = finding.kind().effect() == Finding.Effect.WARNING ? "warning" : "error";
        String properties = finding.path() == null
                ? "title=docsync"
                : "file=" + property(finding.path().value()) + ",title=docsync";
        return line(command, properties, FindingText.message(finding));
    }

    private static String line(String command, String properties, String message) {
        return "::" + command + " " + properties + "::" + data(message);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
