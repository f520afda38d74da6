package io.github.docsync.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.EnumSpelling;
import java.util.List;

/** Diagnostics as JSON. */
public final class DiagnosticJson {
    private DiagnosticJson() {}

    /**
     * An array of {@code {severity, code, file, line, column, problem, remedy}}; severity in lower case, line and column
     * counted from 1 and 0 where unknown.
     */
    public static ArrayNode of(List<Diagnostic> diagnostics) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Diagnostic diagnostic : diagnostics) {
            array.addObject()
                    .put("severity", EnumSpelling.of(diagnostic.severity()))
                    .put("code", diagnostic.code())
                    .put("file", diagnostic.location().file())
                    .put("line", diagnostic.location().line())
                    .put("column", diagnostic.location().column())
                    .put("problem", diagnostic.problem())
                    .put("remedy", diagnostic.remedy());
        }
        return array;
    }
}
