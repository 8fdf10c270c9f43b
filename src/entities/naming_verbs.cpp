#include "entities/naming_verbs.hpp"

#include "entities/lexicon.hpp"

namespace chancery {

bool gives_title(const std::string& verb) {
  static const WordSet words(
      "appoint|name|elect|choose|confirm|nominate|re-elect|reelect|reappoint|install|pick|tap|select|designate|swear|"
      "inaugurate|suspend|dismiss|oust|remove|sack|fire|reinstate|crown|anoint|promote|hire|recruit|proclaim|unveil|"
      "depose|reconfirm|re-appoint|enthrone|ordain|elevate|retain|declare|approve|endorse|poach|make|re-elect");
  return words.has(verb);
}

bool gives_title_as(const std::string& verb) {
  static const WordSet words(
      "bring|keep|return|rehire|draft|enlist|parachute|move|shift|transfer|reassign|send|dispatch|post|put|place|bill|"
      "commission|accredit|second|assign|reinstall|restore|engage|seat|consecrate|introduce|present");
  return gives_title(verb) || words.has(verb);
}

bool bears_title_as(const std::string& verb) {
  static const WordSet words(
      "serve|resign|step|take|return|act|work|quit|retire|begin|continue|start|remain|rule|stay|succeed|replace|follow|"
      "relieve|stand|leave|depart|join|double|finish|sit|move|go|come|transfer|rejoin|arrive|end|start|spend|switch");
  return words.has(verb);
}

bool is_apart(const std::string& preposition) {
  static const WordSet words("with|against|alongside|between|beside|behind|like");
  return words.has(preposition);
}

}  // namespace chancery
