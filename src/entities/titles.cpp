// What office the words of a title say: "Prime Minister", "First Deputy Foreign Minister", "secretary of state for
// foreign affairs", "spokesman". Body and holder are found later (offices.cpp).
#include <algorithm>

#include "entities/body_kinds.hpp"
#include "entities/title_finder.hpp"
#include "entities/title_ranks.hpp"

namespace chancery {
namespace {

// Callings that are offices where they lead: "a diplomat" works for a state, "the top diplomat" speaks for it.
bool leads_its_kind(const std::string& noun, const std::string& key) {
  static const WordSet ranked("negotiator|diplomat|attaché|attache|representative|delegate|inspector|officer");
  if (!ranked.has(noun)) return true;
  for (const std::string_view rank : {"chief", "lead ", "top", "most senior", "special", "permanent", "plenipotentiary",
                                      "high", "personal", "presidential", "trade representative", "resident"})
    if (key.find(rank) != std::string::npos) return true;
  return false;
}

// Advisers whose post is an office: "the (national) security adviser", "a presidential adviser".
bool counsels_the_state(std::string_view key) {
  constexpr std::string_view posts[] = {"security advi",  "special advi",      "presidential advi", "chief advi",
                                        "principal advi", "special assistant", "state counsell"};
  return std::any_of(std::begin(posts), std::end(posts),
                     [&](std::string_view post) { return key.find(post) != std::string_view::npos; });
}

// "Chad's tax chief" is not Chad's leader, as "Chad's chief" may be.
bool is_field_of_chiefs(const std::string& word) {
  static const WordSet fields(
      "security|tax|climate|aid|relief|rights|customs|border|migration|budget|competition|policy|oil|prison|drug|"
      "vaccine|space|nuclear|anti-corruption|"
      "anti-graft|counter-terrorism|counterterrorism|disarmament|humanitarian|refugee|election|electoral|statistics|"
      "propaganda|cyber|water|railway|port|navy|"
      "emergency|disaster|protocol|ideology|organisation|organization|enlargement|peacekeeping|nuclear-watchdog|"
      "watchdog|secret-service|cabinet");
  return fields.has(word) || lexicon::portfolios().has(word);
}

// "Presidents" becomes "President": the office that each of them holds.
void make_singular(std::string& text, std::string_view plural, const std::string& one) {
  const std::size_t found = text.rfind(plural);
  if (found == std::string::npos || plural.empty()) return;
  std::string word = one;
  if (plural[0] >= 'A' && plural[0] <= 'Z') word[0] = plural[0];
  text.replace(found, plural.size(), word);
}

// "His Majesty thanked", "Her Royal Highness", "HM receives": the style, where neither name nor office follows; "" if
// it is none.
std::string_view style_alone(const std::vector<Word>& words, std::size_t at) {
  static const WordSet owners("his|her"), ranks("royal|imperial|serene");
  static const WordSet bodies(
      "government|ship|ships|treasury|armed|navy|prison|revenue|opposition|customs|courts|inspectorate|forces|service|"
      "embassy");
  std::size_t next = at + 1;
  if (next < words.size() && (words[next].lower == "'s" || words[next].lower == "\u2019s")) ++next;
  const std::string_view text = words[at].text;
  if (text == "HM" || text == "HH" || text == "HRH")
    return next < words.size() && words[next].letters && !words[next].capital ? (text == "HM" ? "majesty" : "highness")
                                                                              : "";
  // "the Sovereign", as the press of kingdoms has it; "the Sovereign Fund" is none
  if (text == "Sovereign" && at > 0 && words[at - 1].lower == "the")
    return next >= words.size() || !words[next].capital ? "majesty" : "";
  std::string_view style;
  for (const std::string_view one : {"majesty", "highness", "excellency"})
    if (words[at].lower == one) style = one;
  if (style.empty() || !words[at].capital || at == 0) return {};
  const std::size_t before = ranks.has(words[at - 1].lower) && at > 1 ? at - 2 : at - 1;
  return owners.has(words[before].lower) && (next >= words.size() || !bodies.has(words[next].lower))
             ? style
             : std::string_view();
}

// "met his peer Ana Duarte", "her Chilean homologue Karl Berg": a counterpart, as the press of Latin America has it.
bool is_peer_by_name(const std::vector<Word>& words, std::size_t at) {
  static const WordSet peers("peer|homologue|homolog"), owners("his|her|their|its|'s|\u2019s");
  if (!peers.has(words[at].lower) || at == 0 || at + 1 >= words.size() || !words[at + 1].capital) return false;
  return owners.has(words[at - 1].lower) || (at > 1 && words[at - 1].capital && owners.has(words[at - 2].lower));
}

// "The last Peruvian President to visit Chile was Berg": one who held it then, and not today's.
bool came_last(const std::vector<Word>& words, std::size_t title) {
  constexpr std::size_t farthest = 3;  // words before the title
  std::size_t last = title;
  while (last > 0 && words[last].lower != "last" && title - last < farthest) --last;
  if (words[last].lower != "last" || last > 1) return false;
  bool to = false;
  for (std::size_t at = title; at < words.size(); ++at) {
    to = to || words[at].lower == "to";
    if (to && words[at].lower == "was") return true;
  }
  return false;
}

}  // namespace

void TitleFinder::run() {
  for (std::size_t at = 0; at < words_.size(); ++at) {
    auto core = title_core(words_[at].lower);
    if (is_peer_by_name(words_, at)) core = TitleCore{{Role::other, false, true, false}, "counterpart", false, false};
    if (const std::string_view full = office_in_full(words_, at); !full.empty())
      core = TitleCore{{}, std::string(full), false, false};
    if (words_[at].lower == "charge" && is_of_affairs(words_, at + 1)) core = TitleCore{{}, "chargé", false, false};
    const bool to_leader = follows(at + 1, "to") && follows(at + 2, "the") && at + 3 < words_.size() &&
                           title_core(words_[at + 3].lower);  // "Assistant to the President of Chad"
    if (words_[at].lower == "assistant" && words_[at].capital && (to_leader || last_of_aide(at) > at))
      core = TitleCore{{Role::other, true, false, false}, "assistant", false, false};
    if (end_of_custodian(words_, at) > 0) core = TitleCore{{Role::head_of_state}, "custodian", false, false};
    if (const std::string_view style = style_alone(words_, at); !style.empty())
      core = TitleCore{{style == "majesty" ? Role::head_of_state : Role::other}, std::string(style), false, false};
    if (!core || part_of_longer(at, core->word)) core = calling(at);
    if (core && is_noun(at)) at = add(at, *core);
  }
}

std::size_t TitleFinder::add(std::size_t at, const TitleCore& core) {
  std::size_t first = at;
  while (first > 0 && (modifies(first - 1) || is_joined_portfolio(first - 1))) --first;
  first = first_of_list(first, at);
  // "most" and "first" alone modify nothing: "the most President Holm"
  std::size_t last = at;
  if (words_[at].lower.starts_with("charg") && at + 1 < words_.size() && words_[at + 1].lower.starts_with("d")) ++last;
  if (const std::size_t rank = last_of_rank(words_, at); rank > at) last = rank;
  const bool of_opposition = words_[at].lower == "leader" && follows(at + 1, "of") && follows(at + 2, "the") &&
                             follows(at + 3, "opposition") &&
                             (words_[at + 3].capital || at + 4 >= words_.size() ||
                              !words_[at + 4].capital);  // not "the opposition Tarvo Alliance"
  if (of_opposition) last = at + 3;
  if (follows(last + 1, "of") || follows(last + 1, "for")) last = portfolio(last);
  if (const std::size_t whose = last_of_aide(last); whose > last) last = whose;
  // "High Representative/Vice-President", "Chairman / CEO": one holder, known by the first
  const std::size_t own = last;
  if (follows(last + 1, "/") && last + 2 < words_.size() && title_core(words_[last + 2].lower)) last += 2;
  TitleSpan title;
  title.sentence = index_;
  title.tokens = {words_[first].tokens.begin, words_[last].tokens.end};
  title.extent = title.tokens;
  title.text = draft_.text_of(index_, title.tokens);
  if (core.plural) make_singular(title.text, words_[at].text, core.word);
  if (core.former && title.text.size() > 3) title.text.erase(title.text.find('-') < 3 ? 0 : title.text.size(), 3);
  const std::string_view full = office_in_full(words_, at);
  if (const std::size_t short_form = title.text.rfind(words_[at].text);
      !full.empty() && short_form != std::string::npos) {
    title.text.replace(short_form, words_[at].text.size(), capitalized(full));
    if (short_form == 0)
      title.text[0] = full[0] >= 'a' && full[0] <= 'z' ? static_cast<char>(full[0] - 'a' + 'A') : full[0];
  } else if (draft_.words[static_cast<std::size_t>(index_)].upper_case || words_[at].upper)
    title.text = capitalized(title.text);
  title.noun = core.word == "colleague" ? "counterpart"
                                        : core.word.substr(core.word.rfind(' ') + 1);  // "prime minister" for "PM"
  for (std::size_t word = first; word <= own; ++word) {
    if (word > at && word <= last_of_rank(words_, at) && is_rank_word(words_[word].lower)) continue;
    if (!title.key.empty()) title.key += ' ';
    title.key += word == at ? core.word : words_[word].lower;
  }
  if (of_opposition) title.key = "opposition leader";
  title.role = lexicon::title_role(title.key);
  if (title.role == Role::other && first == at && own == at) title.role = core.noun.role;
  title.employee = (core.noun.employee && !counsels_the_state(title.key)) || !leads_its_kind(title.noun, title.key) ||
                   title.key.ends_with("press secretary");
  title.profession = core.noun.profession && title.noun != "diplomat";
  if (title.key == "general manager") title.employee = title.profession = false;
  title.vague = core.noun.vague && own == at && title.role == Role::other && title.key != "opposition leader" &&
                !lexicon::leads_forces(title.key) && !lexicon::leads_part_of_firm(title.key) &&
                !(first > 1 && !words_[first - 1].capital && is_organ_noun(words_[first - 1].lower));
  if (title.vague && first > 0 && (title.noun == "chief" || title.noun == "boss") &&
      is_field_of_chiefs(words_[(first < at ? at : first) - 1].lower))
    title.vague = false;
  title.plural = core.plural;
  title.former = core.former || title.noun == "predecessor" || came_last(words_, first);
  draft_.titles.push_back(std::move(title));
  return last;
}

void find_titles(Draft& draft) {
  for (int sentence = 0; sentence < draft.sentence_count(); ++sentence) TitleFinder(draft, sentence).run();
  draft.index_titles();
}

}  // namespace chancery
