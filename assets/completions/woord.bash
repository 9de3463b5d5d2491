# Completion of woord in bash. It knows no command itself: woord says what could come next, a line for each word, with
# what it is behind a tab. It belongs in ~/.local/share/bash-completion/completions/woord, or in ~/.bashrc as
#     source <(woord completions bash)
_woord() {
    local word line tab=$'\t' quoted=
    local -a typed=() words=() shown=()
    for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
        typed+=("$word")
    done
    COMPREPLY=()
    case ${COMP_WORDS[COMP_CWORD]} in
        \"* | \'*) quoted=yes ;;
    esac
    while IFS= read -r line; do
        if [[ $line == :files ]]; then
            compopt -o default 2>/dev/null
            return
        fi
        word=${line%%"$tab"*}
        [[ -n $quoted ]] || printf -v word %q "$word"
        words+=("$word")
        case $line in
            *"$tab"*) printf -v line '%-18s  %s' "$word" "${line#*"$tab"}" ;;
        esac
        shown+=("${line:0:${COLUMNS:-80}}")
    done < <(woord --complete "${typed[@]}" 2>/dev/null)
    compopt -o nosort 2>/dev/null
    # What a word is, is shown where several are listed; a key that puts each in its turn puts the word alone.
    if ((${#words[@]} > 1)) && [[ ${COMP_TYPE:-9} != 37 && ${COMP_TYPE:-9} != 42 ]]; then
        COMPREPLY=("${shown[@]}")
    else
        COMPREPLY=("${words[@]}")
    fi
}
complete -F _woord woord
