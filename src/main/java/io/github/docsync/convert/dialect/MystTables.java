package io.github.docsync.convert.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables that MyST writes as lists and as values between commas. */
final class MystTables {
    private static final Pattern ROW = Pattern.compile("^(?<indent> {0,8})[*+-] {1,4}(?=[*+-](?: |$))");
    private static final Pattern CELL = Pattern.compile("^ {0,12}[*+-](?: |$)");

    private MystTables() {}

    /** A list of lists: each outer item is a row, each inner one a cell, which may hold blocks. */
    static String list(String body, String title, String headerRows) {
        List<List<StringBuilder>> rows = new ArrayList<>();
        int rowIndent = 0;
        int cellIndent = 0;
        for (String line : Dedent.of(body).split("\n", -1)) {
            Matcher opening = ROW.matcher(line);
            // What is indented like a cell is a list in one.
            boolean row =
                    opening.find() && (rows.isEmpty() || opening.group("indent").length() < cellIndent);
            if (row) {
                rowIndent = opening.group("indent").length();
                cellIndent = opening.end();
                rows.add(new ArrayList<>());
            }
            if (rows.isEmpty()) {
                continue;
            }
            String rest = row ? " ".repeat(cellIndent) + line.substring(cellIndent) : line;
            List<StringBuilder> cells = rows.get(rows.size() - 1);
            if (CELL.matcher(rest).find() && indent(rest) > rowIndent && indent(rest) <= cellIndent + 1) {
                cells.add(new StringBuilder(
                        rest.strip().length() < 2 ? "" : rest.strip().substring(2)));
            } else if (!cells.isEmpty()) {
                cells.get(cells.size() - 1).append('\n').append(rest.substring(Math.min(cellIndent + 2, indent(rest))));
            }
        }
        int headers = headerRows.matches("[0-9]{1,3}") ? Integer.parseInt(headerRows) : 0;
        return (title.isBlank() ? "" : "**" + title + "**\n\n") + html(rows, headers);
    }

    /**
     * A table whose cells may hold blocks.
     *
     * @param headers how many of the rows are its head
     */
    static String html(List<List<StringBuilder>> rows, int headers) {
        StringBuilder table = new StringBuilder("<table>\n");
        for (int i = 0; i < rows.size(); i++) {
            String element = i < headers ? "th" : "td";
            table.append("<tr>\n");
            for (StringBuilder cell : rows.get(i)) {
                table.append('<')
                        .append(element)
                        .append(">\n\n")
                        .append(cell.toString().strip())
                        .append("\n\n</")
                        .append(element)
                        .append(">\n");
            }
            table.append("</tr>\n");
        }
        return table.append("</table>\n").toString();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** Values between commas, in quotes where they hold commas. */
    static String csv(String body, String title, String header, String delimiter) {
        char comma = delimiter.equals("tab") ? '\t' : delimiter.isEmpty() ? ',' : delimiter.charAt(0);
        List<List<String>> rows = new ArrayList<>();
        if (!header.isEmpty()) {
            rows.addAll(values(header, ','));
        }
        rows.addAll(values(body.strip(), comma));
        if (rows.isEmpty()) {
            return "";
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        StringBuilder table = new StringBuilder(title.isBlank() ? "" : "**" + title + "**\n\n");
        for (int i = 0; i < rows.size(); i++) {
            table.append('|');
            for (int k = 0; k < columns; k++) {
                String value = k < rows.get(i).size() ? rows.get(i).get(k) : "";
                table.append(' ')
                        .append(value.strip().replace("|", "\\|").replace("\n", "<br>"))
                        .append(" |");
            }
            table.append('\n');
            if (i == 0) {
                table.append('|').append(" --- |".repeat(columns)).append('\n');
            }
        }
        return table.toString();
    }

    private static List<List<String>> values(String text, char comma) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i <= text.length(); i++) {
            char character = i == text.length() ? '\n' : text.charAt(i);
            boolean end = i == text.length();
            if (quoted && !end) {
                boolean doubled = character == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    i++;
                }
                quoted = character != '"' || doubled;
                if (quoted) {
                    value.append(character);
                }
            } else if (character == '"' && value.toString().isBlank()) {
                value.setLength(0);
                quoted = true;
            } else if (character == comma) {
                row.add(value.toString());
                value.setLength(0);
            } else if (character == '\n') {
                row.add(value.toString());
                value.setLength(0);
                if (row.size() > 1 || !row.get(0).isBlank()) {
                    rows.add(row);
                }
                row = new ArrayList<>();
            } else {
                value.append(character);
            }
        }
        return rows;
    }
}
