package io.github.docsync.state;

import io.github.docsync.model.DocPath;
import java.util.List;

/**
 * A title whose beginning follows from the name of its file.
 *
 * @param number the length of that beginning, and how the name is to be written
 * @param rest what follows it
 */
record NameTitle(long number, String rest) {
    /** So much must be the same for the number to cost less than the text. */
    private static final int LEAST = 3;

    private static final int FORMS = 3;

    static NameTitle of(String path, String title) {
        NameTitle best = new NameTitle(0, title);
        List<String> forms = forms(path);
        for (int form = 0; form < forms.size(); form++) {
            int shared = shared(forms.get(form), title);
            if (title.length() - shared < best.rest.length()) {
                best = new NameTitle((long) shared * FORMS + form, title.substring(shared));
            }
        }
        return best;
    }

    boolean isShorter() {
        return number >= LEAST * FORMS;
    }

    /** The title of the file at that path. */
    static String title(String path, long number, String rest) {
        return forms(path).get((int) (number % FORMS)).substring(0, (int) (number / FORMS)) + rest;
    }

    /** The name as words: as it is, with a capital at its beginning, and with one at the beginning of each word. */
    private static List<String> forms(String path) {
        DocPath file = new DocPath(path);
        boolean stands =
                file.baseName().equalsIgnoreCase("index") || file.baseName().equalsIgnoreCase("readme");
        String words = (stands ? file.folder().name() : file.baseName()).replaceAll("[-_ ]+", " ");
        StringBuilder capitals = new StringBuilder(words);
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if ((i == 0 || words.charAt(i - 1) == ' ') && letter >= 'a' && letter <= 'z') {
                capitals.setCharAt(i, (char) (letter - 'a' + 'A'));
            }
        }
        String first = words.isEmpty() ? "" : capitals.charAt(0) + words.substring(1);
        return List.of(words, first, capitals.toString());
    }

    private static int shared(String words, String title) {
        int length = 0;
        while (length < Math.min(words.length(), title.length()) && words.charAt(length) == title.charAt(length)) {
            length++;
        }
        boolean pair = length > 0 && Character.isHighSurrogate(title.charAt(length - 1));
        return pair ? length - 1 : length;
    }
}
