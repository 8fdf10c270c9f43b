// The order in which the words around a title are read, and the state of a holder who is told by it.
#include "entities/office_reader.hpp"

namespace chancery {

void OfficeReader::read() {
  read_body_before();
  read_body_after();
  read_holder_after();
  if (title_.holders.empty()) read_holder_before();
  if (title_.holders.empty()) read_predicate();
  if (title_.bodies.empty() && !title_.holders.empty()) read_led_body();
  if (title_.bodies.empty() && !title_.holders.empty()) read_described_owner();
}

// "Tanzania's candidate, former industry minister Duarte": an office of the state whose candidate the holder is.
void OfficeReader::read_described_owner() {
  static const WordSet national("minister|president|premier|ambassador|secretary|chancellor|envoy|vice-president|undersecretary");
  int at = static_cast<int>(title_.extent.begin) - 1;
  if (title_.employee || !national.has(title_.noun) || !is(at, ",")) return;
  constexpr int longest = 5;
  for (int steps = 0; steps < longest; ++steps) {
    --at;
    if (clitic(at)) break;
    if (at < 0 || name_at(at) >= 0 || (token(at).upos != Upos::noun && token(at).upos != Upos::adj)) return;
  }
  const int owner = clitic(at) ? name_at(at - 1) : none;
  if (means(owner, EntityType::country)) add_body(owner);
}

}  // namespace chancery
