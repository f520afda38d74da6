package io.github.docsync.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.docsync.report.Printable;
import java.util.ArrayList;
import java.util.List;

/** What {@code doctor} found, in the order in which it looked. */
final class Checkup {
    private final List<Check> checks = new ArrayList<>();

    /**
     * One thing that was looked at.
     *
     * @param name what it is, such as {@code credentials}
     * @param good whether it is as it should be
     * @param finding what was found
     * @param remedy what to do; empty where it is good
     */
    record Check(String name, boolean good, String finding, String remedy) {}

    void good(String name, String finding) {
        checks.add(new Check(name, true, finding, ""));
    }

    void bad(String name, String finding, String remedy) {
        checks.add(new Check(name, false, finding, remedy));
    }

    boolean isHealthy() {
        return checks.stream().allMatch(Check::good);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Check check : checks) {
            text.append(check.good() ? "ok       " : "missing  ")
                    .append(check.name())
                    .append(": ")
                    .append(Printable.of(check.finding()))
                    .append(check.good() ? "" : Printable.of("; " + check.remedy()))
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
                    .put("good", check.good())
                    .put("finding", check.finding())
                    .put("remedy", check.remedy());
        }
        return array;
    }
}
