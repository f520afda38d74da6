package io.github.docsync.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.docsync.model.EnumSpelling;
import io.github.docsync.report.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code doctor} found, in the order in which it looked. */
final class DoctorCheck {
    private final List<Check> checks = new ArrayList<>();

    /**
     * One thing that was looked at.
     *
     * @param name what it is, such as {@code credentials}
     * @param state whether it is as it should be
     * @param finding what was found
     * @param remedy what to do; empty where it is good
     */
    record Check(String name, State state, String finding, String remedy) {}

    enum State {
        OK,
        MISSING,
        /** It could not be looked at, which need not mean anything. */
        UNKNOWN
    }

    void good(String name, String finding) {
        checks.add(new Check(name, State.OK, finding, ""));
    }

    void bad(String name, String finding, String remedy) {
        checks.add(new Check(name, State.MISSING, finding, remedy));
    }

    void unknown(String name, String finding) {
        checks.add(new Check(name, State.UNKNOWN, finding, ""));
    }

    boolean isHealthy() {
        return checks.stream().noneMatch(check -> check.state() == State.MISSING);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Check check : checks) {
            text.append(String.format(Locale.ROOT, "%-9s", EnumSpelling.of(check.state())))
                    .append(check.name())
                    .append(": ")
                    .append(Printable.of(check.finding()))
                    .append(check.remedy().isEmpty() ? "" : Printable.of("; " + check.remedy()))
                    .append('\n');
        }
        return text.append(isHealthy() ? "Everything is there.\n" : "Something is missing.\n")
                .toString();
    }

    ArrayNode json() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Check check : checks) {
            array.addObject()
                    .put("name", check.name())
                    .put("state", EnumSpelling.of(check.state()))
                    .put("finding", check.finding())
                    .put("remedy", check.remedy());
        }
        return array;
    }
}
