#include "entities/paper_words.hpp"

namespace chancery {

bool is_paper_word(std::string_view lower) {
  static const WordSet papers(
      "agreement|treaty|protocol|memorandum|memoranda|convention|declaration|statement|communiqué|communique|charter|"
      "programme|program|roadmap|contract|accord|pact|arrangement");
  return papers.has(lower);
}

bool is_length_of_paper(const NominalView& view, int at) {
  static const WordSet units("page|paragraph|chapter|word|volume");
  const auto counts = [&](int word) {
    return word >= 0 && (view.token(word).upos == Upos::num || number_word(view.lower(word)) > 0);
  };
  const auto hyphenated = [&](int word) {
    return word >= 0 && word < view.size() && view.hyphen(view.token(word).form);
  };
  if (units.has(view.lower(at)))
    return counts(hyphenated(at - 1) ? at - 2 : at - 1);  // "Page agreement" may begin the sentence
  if (hyphenated(at)) return units.has(view.lower(at + 1)) && counts(at - 1);
  return counts(at) && units.has(view.lower(hyphenated(at + 1) ? at + 2 : at + 1));
}

bool is_place_of_signing(const NominalView& view, int noun, int preposition) {
  static const WordSet signing("sign|initial|ink|seal|exchange"), where("in|at");
  const Token& paper = view.token(noun);
  static const WordSet putting("put|affix|append|set|add");  // "put their names to the document in Oslo"
  if (!where.has(view.lower(preposition)) || paper.head < 0) return false;
  const std::string verb = ascii_lower(view.token(paper.head).lemma);
  if (paper.relation == Relation::obl) return putting.has(verb);
  return (paper.relation == Relation::obj || paper.relation == Relation::nsubj_pass) && signing.has(verb);
}

bool is_cosigner(const NominalView& view, int preposition) {
  constexpr int longest_title = 8;
  if (view.lower(preposition) != "with") return false;
  for (int at = preposition + 1; at < view.size() && at < preposition + longest_title; ++at) {
    const int name = view.name_at(at);
    if (name >= 0 && view.draft().entity(view.name(name).entities[0]).type == EntityType::person) return true;
    if (name < 0 && !view.titled(at) && !view.is_noun(at) && view.token(at).upos != Upos::adj &&
        view.token(at).upos != Upos::det && view.token(at).upos != Upos::pron && view.token(at).xpos != "POS" &&
        view.lower(at) != "," && !view.hyphen(view.token(at).form))
      return false;
  }
  return false;
}

int kind_of_paper_end(const NominalView& view, int end) {
  static const WordSet kinds(
      "understanding|terms|intent|intention|interest|cooperation|association|credit|conduct|offer|acceptance|exchange|"
      "undertaking|guarantee|comfort|assurance");
  return view.lower(end) == "of" && kinds.has(view.lower(end + 1)) && !view.is_noun(end + 2) ? end + 2 : end;
}

int purport_end(const NominalView& view, int noun, int end) {
  static const WordSet papers(
      "letter|petition|appeal|law|bill|decree|resolution|motion|amendment|ordinance|legislation|statement|declaration");
  static const WordSet links("for|on|to|against");
  constexpr int longest = 6;
  if (end != noun + 1 || end >= view.size() || !papers.has(ascii_lower(view.token(noun).lemma))) return end;
  const Token& verb = view.token(end);
  static const WordSet founding(
      "establish|create|set|found|form|institute");  // "a decree creating an agency": the agency is a thing of its own
  if (founding.has(ascii_lower(verb.lemma))) return end;
  if (verb.xpos != "VBG" || verb.head != noun ||
      (verb.relation != Relation::acl && verb.relation != Relation::acl_relcl))
    return end;
  int at = links.has(view.lower(end + 1)) ? end + 2 : end + 1;
  const int first = at;
  bool told = false;
  while (at < view.size() && at < first + longest) {
    const Token& one = view.token(at);
    const bool inner = view.is_noun(at) || view.name_at(at) >= 0 || one.upos == Upos::adj || one.upos == Upos::det ||
                       one.upos == Upos::propn || view.hyphen(one.form);
    if (!inner) break;
    told = view.is_noun(at) || view.name_at(at) >= 0;
    ++at;
  }
  if (at < view.size() && view.token(at).xpos == "POS") return end;  // "a decree annulling Peru's ratification"
  return told ? at : end;
}

int quoted_end(const NominalView& view, int at) {
  static const WordSet opening("\"|\u201c|``"), closing("\"|\u201d|''");
  constexpr int longest = 5;
  if (!opening.has(view.lower(at))) return at;
  for (int end = at + 1; end < view.size() && end <= at + longest; ++end) {
    if (closing.has(view.lower(end))) return end > at + 1 ? end + 1 : at;
    if (view.token(end).upos == Upos::punct && !view.hyphen(view.token(end).form)) return at;
  }
  return at;
}

int signing_date_end(const NominalView& view, int end) {
  static const WordSet verbs("signed|adopted|concluded|reached|dated");
  if (!verbs.has(view.lower(end)) || view.lower(end + 1) != "on") return end;
  int at = end + 2;
  while (at < view.size() && (lexicon::calendar_words().has(view.lower(at)) || view.token(at).upos == Upos::num)) ++at;
  return at > end + 2 ? at : end;
}

}  // namespace chancery
