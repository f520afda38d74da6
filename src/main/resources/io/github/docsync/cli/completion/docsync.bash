#!/usr/bin/env bash
# Made by CompletionScriptsTest from the commands themselves; do not edit.
_docsync() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} path= word words=
  if [ "$current" = = ]; then current=
  elif [ "$previous" = = ]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi
  local i skip= files=
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [ -n "$skip" ]; then [ "$word" = = ] || skip=; continue; fi
    case $word in -f | --file) skip=yes ;; -*) ;; *) path="${path:+$path }$word" ;; esac
  done
  case $previous in
    --drift) COMPREPLY=($(compgen -W 'stop overwrite skip' -- "$current")); return ;;
    --orphans) COMPREPLY=($(compgen -W 'report archive trash' -- "$current")); return ;;
    --diff) COMPREPLY=($(compgen -W 'text storage' -- "$current")); return ;;
    --attachments) COMPREPLY=($(compgen -W 'used all none' -- "$current")); return ;;
    --body-format) COMPREPLY=($(compgen -W 'storage markdown wiki atlas_doc_format' -- "$current")); return ;;
    -f | --file | --out | --plan | --summary | -o | --output | --input | --body) COMPREPLY=($(compgen -f -- "$current")); return ;;
  esac
  case $path in
    'completion'*) words='bash zsh fish powershell -f --file --json --no-color -v --verbose -h --help' ;;
    'help'*) words='init migrate validate plan sync pull open import preview convert doctor pages spaces blogposts comments attachments tasks labels custom-content folders users search api sites connections help completion manifest markdown environment exit-codes json -f --file --json --no-color -v --verbose -h --help' ;;
    'connections list'*) files=yes words='--status -f --file --json --no-color -v --verbose -h --help' ;;
    'connections get'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'connections delete'*) files=yes words='--yes -f --file --json --no-color -v --verbose -h --help' ;;
    'connections create'*) files=yes words='--wait --timeout -f --file --json --no-color -v --verbose -h --help' ;;
    'connections'*) words='create delete get list -f --file --json --no-color -v --verbose -h --help' ;;
    'sites list'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'sites'*) words='list -f --file --json --no-color -v --verbose -h --help' ;;
    'api'*) files=yes words='--query --field --input --paginate -f --file --json --no-color -v --verbose -h --help' ;;
    'search'*) files=yes words='--limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'users get'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'users current'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'users'*) words='current get -f --file --json --no-color -v --verbose -h --help' ;;
    'folders properties update'*) files=yes words='--value --input -f --file --json --no-color -v --verbose -h --help' ;;
    'folders properties list'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'folders properties get'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'folders properties delete'*) files=yes words='--yes -f --file --json --no-color -v --verbose -h --help' ;;
    'folders properties create'*) files=yes words='--value --input -f --file --json --no-color -v --verbose -h --help' ;;
    'folders properties'*) words='create delete get list update -f --file --json --no-color -v --verbose -h --help' ;;
    'folders get'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'folders descendants'*) files=yes words='--depth --limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'folders delete'*) files=yes words='--yes -f --file --json --no-color -v --verbose -h --help' ;;
    'folders create'*) files=yes words='--space --parent -f --file --json --no-color -v --verbose -h --help' ;;
    'folders children'*) files=yes words='--limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'folders'*) words='children create delete descendants get properties -f --file --json --no-color -v --verbose -h --help' ;;
    'custom-content update'*) files=yes words='--title -m --message --body --body-format -f --file --json --no-color -v --verbose -h --help' ;;
    'custom-content properties update'*) files=yes words='--value --input -f --file --json --no-color -v --verbose -h --help' ;;
    'custom-content properties list'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'custom-content properties get'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'custom-content properties delete'*) files=yes words='--yes -f --file --json --no-color -v --verbose -h --help' ;;
    'custom-content properties create'*) files=yes words='--value --input -f --file --json --no-color -v --verbose -h --help' ;;
    'custom-content properties'*) words='create delete get list update -f --file --json --no-color -v --verbose -h --help' ;;
    'custom-content list'*) files=yes words='--type --space --page --blogpost --limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'custom-content get'*) files=yes words='--body -f --file --json --no-color -v --verbose -h --help' ;;
    'custom-content delete'*) files=yes words='--yes -f --file --json --no-color -v --verbose -h --help' ;;
    'custom-content create'*) files=yes words='--type --title --space --page --blogpost --body --body-format -f --file --json --no-color -v --verbose -h --help' ;;
    'custom-content'*) words='create delete get list properties update -f --file --json --no-color -v --verbose -h --help' ;;
    'labels remove'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'labels pages'*) files=yes words='--limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'labels list'*) files=yes words='--page --blogpost --attachment --custom-content --prefix --limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'labels blogposts'*) files=yes words='--limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'labels attachments'*) files=yes words='--limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'labels add'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'labels'*) words='add attachments blogposts list pages remove -f --file --json --no-color -v --verbose -h --help' ;;
    'tasks reopen'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'tasks list'*) files=yes words='--space --page --blogpost --assignee --status --limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'tasks get'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'tasks complete'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'tasks'*) words='complete get list reopen -f --file --json --no-color -v --verbose -h --help' ;;
    'attachments versions'*) files=yes words='--limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'attachments upload'*) files=yes words='--comment --media-type -f --file --json --no-color -v --verbose -h --help' ;;
    'attachments properties update'*) files=yes words='--value --input -f --file --json --no-color -v --verbose -h --help' ;;
    'attachments properties list'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'attachments properties get'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'attachments properties delete'*) files=yes words='--yes -f --file --json --no-color -v --verbose -h --help' ;;
    'attachments properties create'*) files=yes words='--value --input -f --file --json --no-color -v --verbose -h --help' ;;
    'attachments properties'*) words='create delete get list update -f --file --json --no-color -v --verbose -h --help' ;;
    'attachments list'*) files=yes words='--page --blogpost --attachment --custom-content --name --media-type --status --limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'attachments labels'*) files=yes words='--limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'attachments get'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'attachments download'*) files=yes words='-o --output --revision -f --file --json --no-color -v --verbose -h --help' ;;
    'attachments delete'*) files=yes words='--purge --yes -f --file --json --no-color -v --verbose -h --help' ;;
    'attachments'*) words='delete download get labels list properties upload versions -f --file --json --no-color -v --verbose -h --help' ;;
    'comments update'*) files=yes words='--inline --body --body-format -f --file --json --no-color -v --verbose -h --help' ;;
    'comments resolve'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'comments reopen'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'comments properties update'*) files=yes words='--value --input -f --file --json --no-color -v --verbose -h --help' ;;
    'comments properties list'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'comments properties get'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'comments properties delete'*) files=yes words='--yes -f --file --json --no-color -v --verbose -h --help' ;;
    'comments properties create'*) files=yes words='--value --input -f --file --json --no-color -v --verbose -h --help' ;;
    'comments properties'*) words='create delete get list update -f --file --json --no-color -v --verbose -h --help' ;;
    'comments list'*) files=yes words='--page --blogpost --attachment --custom-content --inline --state --limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'comments get'*) files=yes words='--inline --body -f --file --json --no-color -v --verbose -h --help' ;;
    'comments delete'*) files=yes words='--inline --yes -f --file --json --no-color -v --verbose -h --help' ;;
    'comments create'*) files=yes words='--page --blogpost --attachment --custom-content --reply-to --inline --selection --body --body-format -f --file --json --no-color -v --verbose -h --help' ;;
    'comments children'*) files=yes words='--inline --limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'comments'*) words='children create delete get list properties reopen resolve update -f --file --json --no-color -v --verbose -h --help' ;;
    'blogposts versions'*) files=yes words='--limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'blogposts update'*) files=yes words='--title -m --message --body --body-format -f --file --json --no-color -v --verbose -h --help' ;;
    'blogposts properties update'*) files=yes words='--value --input -f --file --json --no-color -v --verbose -h --help' ;;
    'blogposts properties list'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'blogposts properties get'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'blogposts properties delete'*) files=yes words='--yes -f --file --json --no-color -v --verbose -h --help' ;;
    'blogposts properties create'*) files=yes words='--value --input -f --file --json --no-color -v --verbose -h --help' ;;
    'blogposts properties'*) words='create delete get list update -f --file --json --no-color -v --verbose -h --help' ;;
    'blogposts list'*) files=yes words='--title --status --sort --space --id --limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'blogposts labels'*) files=yes words='--limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'blogposts get'*) files=yes words='--body -f --file --json --no-color -v --verbose -h --help' ;;
    'blogposts delete'*) files=yes words='--purge --yes -f --file --json --no-color -v --verbose -h --help' ;;
    'blogposts create'*) files=yes words='--space --title --draft --body --body-format -f --file --json --no-color -v --verbose -h --help' ;;
    'blogposts comments'*) files=yes words='--inline --limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'blogposts attachments'*) files=yes words='--limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'blogposts'*) words='attachments comments create delete get labels list properties update versions -f --file --json --no-color -v --verbose -h --help' ;;
    'spaces properties update'*) files=yes words='--value --input -f --file --json --no-color -v --verbose -h --help' ;;
    'spaces properties list'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'spaces properties get'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'spaces properties delete'*) files=yes words='--yes -f --file --json --no-color -v --verbose -h --help' ;;
    'spaces properties create'*) files=yes words='--value --input -f --file --json --no-color -v --verbose -h --help' ;;
    'spaces properties'*) words='create delete get list update -f --file --json --no-color -v --verbose -h --help' ;;
    'spaces permissions'*) files=yes words='--limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'spaces pages'*) files=yes words='--root --title --status --sort --limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'spaces operations'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'spaces list'*) files=yes words='--key --type --status --label --limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'spaces labels'*) files=yes words='--content --limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'spaces get'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'spaces blogposts'*) files=yes words='--title --status --sort --limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'spaces'*) words='blogposts get labels list operations pages permissions properties -f --file --json --no-color -v --verbose -h --help' ;;
    'pages versions'*) files=yes words='--limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'pages update'*) files=yes words='--title --parent -m --message --body --body-format -f --file --json --no-color -v --verbose -h --help' ;;
    'pages rename'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'pages properties update'*) files=yes words='--value --input -f --file --json --no-color -v --verbose -h --help' ;;
    'pages properties list'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'pages properties get'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'pages properties delete'*) files=yes words='--yes -f --file --json --no-color -v --verbose -h --help' ;;
    'pages properties create'*) files=yes words='--value --input -f --file --json --no-color -v --verbose -h --help' ;;
    'pages properties'*) words='create delete get list update -f --file --json --no-color -v --verbose -h --help' ;;
    'pages move'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'pages list'*) files=yes words='--title --status --sort --space --id --subtype --limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'pages labels'*) files=yes words='--limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'pages get'*) files=yes words='--body --revision -f --file --json --no-color -v --verbose -h --help' ;;
    'pages descendants'*) files=yes words='--depth --limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'pages delete'*) files=yes words='--purge --yes -f --file --json --no-color -v --verbose -h --help' ;;
    'pages create'*) files=yes words='--space --title --parent --root --draft --body --body-format -f --file --json --no-color -v --verbose -h --help' ;;
    'pages comments'*) files=yes words='--inline --limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'pages children'*) files=yes words='--limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'pages attachments'*) files=yes words='--limit --all -f --file --json --no-color -v --verbose -h --help' ;;
    'pages archive'*) files=yes words='--yes -f --file --json --no-color -v --verbose -h --help' ;;
    'pages ancestors'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'pages'*) words='ancestors archive attachments children comments create delete descendants get labels list move properties rename update versions -f --file --json --no-color -v --verbose -h --help' ;;
    'doctor'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'convert'*) files=yes words='--drop-title -o --output -f --file --json --no-color -v --verbose -h --help' ;;
    'preview'*) files=yes words='--port --open --against --export --control --remote-pictures -f --file --json --no-color -v --verbose -h --help' ;;
    'import'*) files=yes words='--into --attachments --dry-run --local -f --file --json --no-color -v --verbose -h --help' ;;
    'open'*) files=yes words='--print -f --file --json --no-color -v --verbose -h --help' ;;
    'pull'*) files=yes words='--branch --only --dry-run --labels --tasks --adopt --removals --comments --summary --detailed-exitcode --local -f --file --json --no-color -v --verbose -h --help' ;;
    'sync'*) files=yes words='--ref --only --shard --drift --orphans --concurrency --force --strict --accept-repository --local --summary --plan --dry-run -f --file --json --no-color -v --verbose -h --help' ;;
    'plan'*) files=yes words='--ref --only --shard --drift --orphans --concurrency --force --strict --accept-repository --local --summary --out --diff --detailed-exitcode -f --file --json --no-color -v --verbose -h --help' ;;
    'validate'*) files=yes words='--ref --strict -f --file --json --no-color -v --verbose -h --help' ;;
    'migrate'*) files=yes words='-f --file --json --no-color -v --verbose -h --help' ;;
    'init'*) files=yes words='--space -f --file --json --no-color -v --verbose -h --help' ;;
    '') words='init migrate validate plan sync pull open import preview convert doctor pages spaces blogposts comments attachments tasks labels custom-content folders users search api sites connections help completion -f --file --json --no-color -v --verbose -h --help' ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  case $current in -*) ;; *) [ -n "$files" ] && COMPREPLY+=($(compgen -f -- "$current")) ;; esac
}
complete -o filenames -F _docsync docsync
