# Completion of woord in fish. It knows no command itself: woord says what could come next, a line for each word, with
# what it is behind a tab. It belongs in ~/.config/fish/completions/woord.fish
function __woord_offers
    set -l typed (commandline -opc)
    set -e typed[1]
    set -l now (commandline -ct)
    set -l offers (woord --complete $typed "$now" 2>/dev/null)
    if test "$offers[1]" = ":files"
        __fish_complete_path "$now"
    else if set -q offers[1]
        printf '%s\n' $offers
    end
end
complete -c woord -f -k -a '(__woord_offers)'
