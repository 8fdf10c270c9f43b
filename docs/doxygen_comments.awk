# Doxygen reads "///" only; this turns the headers' plain "//" comments into it. The first comment of a
# file describes the file, a comment behind a declaration belongs to that declaration.

function plain(text) {   # signs that Doxygen would take for commands, tags or links
  gsub(/[\\@<>#%]/, "\\\\&", text)
  gsub(/::/, "\\::", text)
  return text
}

FNR == 1 && /^\/\// { print "/// \\file"; heading = 1 }

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
