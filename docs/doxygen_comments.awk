# Doxygen reads "///" only; this turns the headers' plain "//" comments into it. The first comment of a
# file describes the file, a comment behind a declaration belongs to that declaration.

# Signs that Doxygen would take for commands, tags or links, escaped; what is quoted it leaves alone.
function plain(text,    parts, count, i, result) {
  count = split(text, parts, "\"")
  for (i = 1; i <= count; i++) {
    if (i % 2 == 1) {
      gsub(/[\\@<>#%]/, "\\\\&", parts[i])
      gsub(/::/, "\\::", parts[i])
    }
    result = result (i > 1 ? "\"" : "") parts[i]
  }
  return result
}

FNR == 1 && /^\/\// { print "/// \\file" }

/^[ \t]*\/\/[^\/]/ {
  match($0, /\/\//)
  print substr($0, 1, RSTART - 1) "/// " plain(substr($0, RSTART + 3))
  next
}

{
  at = index($0, "  // ")
  if (at > 0 && $0 !~ /^[ \t]*\}/ && $0 !~ /^#/)
    print substr($0, 1, at + 1) "///< " plain(substr($0, at + 5))
  else
    print
}
