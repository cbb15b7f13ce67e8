# How each bench keeps its own part of bench/RESULTS.md. To be sourced in the repository's root; $work is the script's temporary folder.

# Puts standard input in the place of the sections that begin with these headings, of which it has the first: write_section HEADING [HEADING…].
# A first section goes to the end of the file.
write_section() {
  cat >"$work/section"
  awk -v headings="$(printf '## %s\n' "$@")" -v section="$work/section" '
    BEGIN { count = split(headings, list, "\n"); for (i = 1; i <= count; i++) own[list[i]] = 1 }
    /^## / { skipping = $0 in own }
    skipping && !done { while ((getline line < section) > 0) print line; print ""; done = 1 }
    !skipping { print }
    END { if (!done) { print ""; while ((getline line < section) > 0) print line } }' bench/RESULTS.md >"$work/results"
  printf '%s\n' "$(cat "$work/results")" >bench/RESULTS.md
}
