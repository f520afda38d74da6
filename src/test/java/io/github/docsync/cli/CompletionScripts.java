package io.github.docsync.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the completion scripts that the program carries, from the commands themselves. */
final class CompletionScripts {
    private static final String MADE = "Made by CompletionScriptsTest from the commands themselves; do not edit.";

    private final CommandTree whole = CommandTree.whole();

    String of(String shell) {
        return switch (shell) {
            case "bash" -> bash();
            case "zsh" -> zsh();
            case "fish" -> fish();
            case "powershell" -> powershell();
            default -> throw new AssertionError(shell);
        };
    }

    private String bash() {
        StringBuilder text = new StringBuilder("#!/usr/bin/env bash\n# " + MADE + "\n_docsync() {\n");
        text.append(
                "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} path= word words=\n");
        // bash cuts --name=value into three words.
        text.append("  if [ \"$current\" = = ]; then current=\n");
        text.append("  elif [ \"$previous\" = = ]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi\n");
        text.append("  local i skip= files=\n  for ((i = 1; i < COMP_CWORD; i++)); do\n    word=${COMP_WORDS[i]}\n");
        text.append("    if [ -n \"$skip\" ]; then [ \"$word\" = = ] || skip=; continue; fi\n");
        text.append(
                "    case $word in -f | --file) skip=yes ;; -*) ;; *) path=\"${path:+$path }$word\" ;; esac\n  done\n");
        text.append("  case $previous in\n");
        valued().forEach(option -> text.append("    ")
                .append(String.join(" | ", option.names()))
                .append(") COMPREPLY=($(compgen -W '")
                .append(String.join(" ", option.values()))
                .append("' -- \"$current\")); return ;;\n"));
        text.append("    -f | --file | --out | --plan | --summary | -o | --output | --input | --body)")
                .append(" COMPREPLY=($(compgen -f -- \"$current\")); return ;;\n  esac\n");
        text.append("  case $path in\n");
        for (CommandTree command : whole.all()) {
            String name = command.name().isEmpty() ? "''" : "'" + command.name() + "'*";
            text.append("    ")
                    .append(name)
                    .append(following(command).isEmpty() ? ") files=yes words='" : ") words='")
                    .append(words(command))
                    .append("' ;;\n");
        }
        // The longest name is the one that is meant, so the cases are tried from the last.
        return reversed(text.toString())
                + "  esac\n"
                + "  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
                + "  case $current in -*) ;; *) [ -n \"$files\" ] && COMPREPLY+=($(compgen -f -- \"$current\")) ;;"
                + " esac\n"
                + "}\n"
                + "complete -o filenames -F _docsync docsync\n";
    }

    /** Longer names before shorter ones, as the shell takes the first case that fits. */
    private static String reversed(String text) {
        int start = text.lastIndexOf("  case $path in\n") + "  case $path in\n".length();
        List<String> cases = new ArrayList<>(text.substring(start).lines().toList());
        java.util.Collections.reverse(cases);
        return text.substring(0, start) + String.join("\n", cases) + "\n";
    }

    private List<CommandTree.Option> valued() {
        return whole.all().stream()
                .flatMap(command -> command.options().stream())
                .filter(option -> !option.values().isEmpty())
                .distinct()
                .collect(Collectors.toMap(
                        CommandTree.Option::names, option -> option, (a, b) -> a, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** A word in the place behind the command, and what it stands for. */
    private record Word(String text, String meaning) {}

    /** The words that can follow a command: its verbs, what help is about, shells. */
    private List<Word> following(CommandTree command) {
        List<Word> words = new ArrayList<>();
        List<CommandTree> commands = command.name().equals("help")
                ? whole.all().stream()
                        .filter(other -> other.words().size() == 1)
                        .toList()
                : command.children();
        commands.forEach(child ->
                words.add(new Word(child.words().get(child.words().size() - 1), child.summary())));
        if (command.name().equals("help")) {
            HelpCommand.TOPICS.forEach(topic -> words.add(new Word(topic, "a topic")));
        } else if (command.name().equals("completion")) {
            CompletionCommand.SHELLS.forEach(shell -> words.add(new Word(shell, "a shell")));
        }
        return words;
    }

    private String words(CommandTree command) {
        return Stream.concat(
                        following(command).stream().map(Word::text),
                        command.options().stream().flatMap(option -> option.names().stream()))
                .collect(Collectors.joining(" "));
    }

    private String zsh() {
        StringBuilder text = new StringBuilder("#compdef docsync\n# " + MADE + "\n_docsync() {\n");
        text.append("  local -a found options\n  local path= word skip=\n");
        text.append(
                "  for word in \"${(@)words[2,CURRENT-1]}\"; do\n    if [[ -n $skip ]]; then skip=; continue; fi\n");
        text.append(
                "    case $word in -f|--file) skip=yes ;; -*) ;; *) path=\"${path:+$path }$word\" ;; esac\n  done\n");
        text.append("  local previous=$words[CURRENT-1]\n");
        text.append("  if [[ $words[CURRENT] == --*=* ]]; then previous=${words[CURRENT]%%=*}; compset -P '*='; fi\n");
        text.append("  case $previous in\n");
        valued().forEach(option -> text.append("    ")
                .append(String.join("|", option.names()))
                .append(") compadd ")
                .append(String.join(" ", option.values()))
                .append("; return ;;\n"));
        text.append("    -f|--file|--out|--plan|--summary|-o|--output|--input|--body) _files; return ;;\n  esac\n");
        text.append("  case $path in\n");
        List<CommandTree> all = new ArrayList<>(whole.all());
        java.util.Collections.reverse(all);
        for (CommandTree command : all) {
            text.append("    ")
                    .append(command.name().isEmpty() ? "''" : "'" + command.name() + "'*")
                    .append(")\n");
            text.append("      found=(").append(described(command)).append(")\n");
            text.append("      options=(").append(options(command)).append(") ;;\n");
        }
        text.append("  esac\n  if [[ $words[CURRENT] == -* ]]; then\n    _describe option options\n  else\n");
        text.append("    (( $#found )) && _describe command found || _files\n  fi\n}\n");
        return text.append("if [ \"$funcstack[1]\" = _docsync ]; then _docsync \"$@\"; else compdef _docsync docsync;"
                        + " fi\n")
                .toString();
    }

    private String described(CommandTree command) {
        return following(command).stream()
                .map(word -> quoted(word.text() + ":" + word.meaning()))
                .collect(Collectors.joining(" "));
    }

    private static String options(CommandTree command) {
        return command.options().stream()
                .flatMap(option -> option.names().stream().map(name -> quoted(name + ":" + option.description())))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''").replaceAll("%n", " ") + "'";
    }

    private String fish() {
        StringBuilder text = new StringBuilder("# " + MADE + "\n");
        text.append("""
            function __docsync_path
                set -l skip
                for word in (commandline -opc)[2..-1]
                    if set -q skip[1]; set -e skip; continue; end
                    switch $word
                        case -f --file
                            set skip yes
                        case '-*'
                        case '*'
                            echo $word
                    end
                end
            end
            function __docsync_at
                set -l path (__docsync_path)
                test "$path" = "$argv" || string match -q -- "$argv *" "$path"; and test -n "$argv"
            end
            function __docsync_first
                test -z (__docsync_path | string collect)
            end
            """);
        for (CommandTree command : whole.all()) {
            String condition = command.name().isEmpty() ? "__docsync_first" : "__docsync_at " + command.name();
            for (Word word : following(command)) {
                text.append("complete -c docsync -f -n ")
                        .append(quoted(condition))
                        .append(" -a ")
                        .append(word.text())
                        .append(" -d ")
                        .append(quoted(word.meaning()))
                        .append('\n');
            }
            for (CommandTree.Option option : command.options()) {
                if (option.global() && !command.name().isEmpty()) {
                    continue;
                }
                text.append("complete -c docsync");
                if (!command.name().isEmpty()) {
                    text.append(" -n ").append(quoted(condition));
                }
                option.names()
                        .forEach(name -> text.append(
                                name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1)));
                if (!option.values().isEmpty()) {
                    text.append(" -x -a ").append(quoted(String.join(" ", option.values())));
                } else if (option.takesValue()) {
                    text.append(" -r");
                }
                text.append(" -d ").append(quoted(option.description())).append('\n');
            }
        }
        return text.toString();
    }

    private String powershell() {
        StringBuilder text = new StringBuilder("# " + MADE + "\n");
        text.append("Register-ArgumentCompleter -Native -CommandName docsync -ScriptBlock {\n");
        text.append("  param($wordToComplete, $commandAst, $cursorPosition)\n  $known = @{\n");
        for (CommandTree command : whole.all()) {
            text.append("    ").append(single(command.name())).append(" = @(");
            List<String> entries = new ArrayList<>();
            following(command)
                    .forEach(word -> entries.add("@(" + single(word.text()) + "," + single(word.meaning()) + ")"));
            command.options()
                    .forEach(option -> option.names()
                            .forEach(name ->
                                    entries.add("@(" + single(name) + "," + single(option.description()) + ")")));
            text.append(String.join(",", entries)).append(")\n");
        }
        text.append("  }\n  $values = @{\n");
        valued().forEach(option -> option.names()
                .forEach(name -> text.append("    ")
                        .append(single(name))
                        .append(" = @(")
                        .append(option.values().stream()
                                .map(CompletionScripts::single)
                                .collect(Collectors.joining(",")))
                        .append(")\n")));
        text.append("  }\n");
        return text.append("""
              $path = @(); $skip = $false; $previous = ''
              foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
                $word = $element.ToString()
                if ($element.Extent.EndOffset -ge $cursorPosition -and $wordToComplete -ne '') { break }
                if ($skip) { $skip = $false }
                elseif ($word -eq '-f' -or $word -eq '--file') { $skip = $true }
                elseif (-not $word.StartsWith('-')) { $path += $word }
                $previous = $word
              }
              if ($values.ContainsKey($previous)) {
                $values[$previous] | Where-Object { $_ -like "$wordToComplete*" } |
                  ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
                return
              }
              while ($path.Count -gt 0 -and -not $known.ContainsKey($path -join ' ')) { $path = @($path | Select-Object -SkipLast 1) }
              $known[$path -join ' '] | Where-Object { $_[0] -like "$wordToComplete*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1]) }
            }
            """).toString();
    }

    private static String single(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
