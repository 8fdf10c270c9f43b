#include "entities/likely_state.hpp"

#include <algorithm>
#include <vector>

#include "entities/clause_arguments.hpp"
#include "entities/offices.hpp"
#include "entities/state_beside.hpp"
#include "entities/state_focus.hpp"

namespace chancery {
namespace {

// What speaks for a state, in points.
constexpr double most_named = 100.0;  // the state that the text names most; the others in proportion
constexpr double at_home = 120.0, by_author = 120.0, of_its_own = 80.0, of_item = 200.0, in_sentence = 40.0, in_opening = 20.0,
                 in_headline = 50.0, vouched_for = 120.0;
constexpr double freshest = 150.0, of_freshness = 0.6;
constexpr double of_foreign = 0.4;
constexpr double least = 50.0, clear = 1.15;

bool is_upper_case(std::string_view text) {
  return text.size() > 2 && std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "TBILISI, 12 March. The president …", "KIRIBATI | The president …", "TBILISI – The president …": the one state of which a digest's item tells.
std::optional<KnownId> state_of_item(const Draft& draft, int sentence) {
  if (draft.is_label(sentence)) return std::nullopt;
  const int block = draft.sentence(sentence).block;
  const auto& blocks = draft.article.blocks;
  const bool labelled = block > 0 && blocks[static_cast<std::size_t>(block) - 1].label;
  std::optional<KnownId> state;
  for (const NameSpan& name : draft.names) {
    if (name.nested || name.entities.size() != 1 || draft.is_label(name.sentence)) continue;
    const int at = draft.sentence(name.sentence).block;
    const auto& tokens = draft.sentence(name.sentence).tokens;
    const std::string_view mark = name.tokens.end < tokens.size() ? std::string_view(tokens[name.tokens.end].form) : std::string_view();
    const bool dashed = (mark == "\u2013" || mark == "\u2014" || mark == "-") && is_upper_case(tokens[name.tokens.begin].form);
    const bool opens = at == block && name.tokens.begin == 0 && (mark == "|" || mark == ":" || dashed);
    if (!(labelled && at == block - 1) && !opens) continue;
    const auto home = draft.country_of(name.entities[0]);
    if (!home || (state && *state != *home)) return std::nullopt;
    state = home;
  }
  return state;
}

// "Denmark sends relief to Togo": whose news the headline tells.
std::optional<EntityId> subject_of_headline(const Draft& draft) {
  const auto& tokens = draft.sentence(0).tokens;
  for (const NameSpan& name : draft.names) {
    if (name.sentence > 0) break;
    if (name.nested || name.sentence < 0 || name.entities.size() != 1 || name.adjective) continue;
    const Token& head = tokens[static_cast<std::size_t>(head_of(draft.sentence(0), name.tokens))];
    if (head.relation == Relation::nsubj && head.head >= 0 && draft.entity(name.entities[0]).type == EntityType::country) return name.entities[0];
    return std::nullopt;
  }
  return std::nullopt;
}

// "the ambassador to Austria": a state that the text names only as where envoys are sent.
bool only_hosts_envoys(const Draft& draft, EntityId state) {
  static const WordSet sent("ambassador|ambassadors|envoy|envoys|consul|attaché|attache|commissioner|commissioners");
  bool hosts = false;
  for (const NameSpan& name : draft.names) {
    if (name.entities != std::vector<EntityId>{state}) continue;
    const auto& tokens = draft.sentence(name.sentence).tokens;
    std::uint32_t row = name.tokens.begin;  // "to Canada and [Austria]": where the row of states begins
    constexpr std::uint32_t longest = 12;
    while (row > 0 && row + longest > name.tokens.begin &&
           (tokens[row - 1].form == "and" || tokens[row - 1].form == "," || tokens[row - 1].form == "the" || draft.name_at(name.sentence, row - 1) >= 0))
      --row;
    const auto is_host = [&](const TitleSpan& title) {
      return title.sentence == name.sentence && sent.has(title.noun) && title.tokens.end + 1 == row && ascii_lower(tokens[title.tokens.end].form) == "to";
    };
    if (std::none_of(draft.titles.begin(), draft.titles.end(), is_host)) return false;
    hosts = true;
  }
  return hosts;
}

// "Australian forces will stay", "the Australian government": whose means a minister speaks of.
bool has_forces_in(const Draft& draft, int sentence, EntityId state) {
  static const WordSet means("force|forces|government|troop|troops|army|navy|soldier|law|authority|parliament|military|police|citizen|taxpayer|official|business");
  const auto& tokens = draft.sentence(sentence).tokens;
  return std::any_of(draft.names.begin(), draft.names.end(), [&](const NameSpan& name) {
    return name.sentence == sentence && name.adjective && name.entities == std::vector<EntityId>{state} && name.tokens.end < tokens.size() &&
           means.has(ascii_lower(tokens[name.tokens.end].lemma));
  });
}

// "trained in Chad", "flew to Chad": a state that the text names only as where something happens.
bool is_scene_only(const Draft& draft, EntityId state) {
  static const WordSet links("in|into|from|across|throughout|inside|near|within"), going("go|fly|travel|flee|return|head|move|trip|visit|flight|drive|sail");
  bool named = false;
  for (const NameSpan& name : draft.names) {
    if (name.nested || name.sentence < 0 || name.entities != std::vector<EntityId>{state}) continue;
    const auto& tokens = draft.sentence(name.sentence).tokens;
    std::uint32_t at = name.tokens.begin;
    if (at > 1 && ascii_lower(tokens[at - 1].form) == "the") --at;
    const std::string link = at == 0 ? std::string() : ascii_lower(tokens[at - 1].form);
    const bool gone = at > 1 && link == "to" && going.has(ascii_lower(tokens[at - 2].lemma));
    if (name.adjective || at == 0 || (!links.has(link) && !gone) ||
        (name.tokens.end < tokens.size() && tokens[name.tokens.end].xpos == "POS"))
      return false;
    named = true;
  }
  return named;
}

bool named_in(const Draft& draft, int sentence, EntityId state) {
  return std::any_of(draft.names.begin(), draft.names.end(), [&](const NameSpan& name) {
    return name.sentence == sentence && !name.nested && !name.adjective && name.entities == std::vector<EntityId>{state};
  });
}

}  // namespace

bool is_of_side(const Draft& draft, const TitleSpan& title) {
  static const WordSet sides("side|part|delegation|team");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  constexpr std::uint32_t reach = 6;
  for (std::uint32_t at = title.extent.begin; at > 1 && at + reach > title.extent.begin; --at)
    if (sides.has(tokens[at - 1].form)) return tokens[at - 2].xpos == "PRP$";
  return false;
}

bool acts_on(const Draft& draft, const TitleSpan& title, EntityId state) {
  static const WordSet towards("discuss|review|explore|debate|confer|talk|negotiate|agree|praise|thank|accuse|urge|criticise|criticize|warn|condemn|congratulate|meet|welcome|threaten|invite|blame|"
                               "assure|reassure|commend|denounce|court|greet|salute|rebuke|implore|receive|host|summon|brief|see|pay|phone|telephone|call");
  const Sentence& sentence = draft.sentence(title.sentence);
  const auto at = [&](int token) -> const Token& { return sentence.tokens[static_cast<std::size_t>(token)]; };
  int verb = head_of(sentence, title.extent);
  for (int steps = 0; steps < 4 && verb >= 0 && at(verb).relation != Relation::nsubj; ++steps) verb = at(verb).head;
  if (verb < 0 || at(verb).relation != Relation::nsubj) return false;
  verb = at(verb).head;
  if (verb < 0 || !towards.has(ascii_lower(at(verb).lemma))) return false;
  return std::any_of(draft.names.begin(), draft.names.end(), [&](const NameSpan& name) {
    if (name.sentence != title.sentence || name.entities != std::vector<EntityId>{state}) return false;
    int token = head_of(sentence, name.tokens);
    static constexpr auto below = [](Relation one) {
      return one == Relation::obj || one == Relation::obl || one == Relation::nmod_poss || one == Relation::amod ||
             one == Relation::compound || one == Relation::nmod || one == Relation::conj;
    };
    for (int steps = 0; steps < 4 && token >= 0 && token != verb && below(at(token).relation); ++steps) token = at(token).head;
    return token == verb;
  });
}

// "The Minister confirmed that Denmark will pay", "Denmark, the minister announced, will pay": what his own state does he tells.
bool vouches_for(const Draft& draft, const TitleSpan& title, EntityId state) {
  static const WordSet telling("confirm|announce|pledge|promise|reaffirm|reiterate|stress|underline|emphasise|emphasize|assure");
  for (const NameSpan& name : draft.names) {
    if (name.adjective || name.nested || name.entities != std::vector<EntityId>{state} || draft.is_label(name.sentence)) continue;
    const auto& tokens = draft.sentence(name.sentence).tokens;
    const Token& subject = tokens[static_cast<std::size_t>(head_of(draft.sentence(name.sentence), name.tokens))];
    if (subject.relation != Relation::nsubj || subject.head < 0) continue;
    const Token& verb = tokens[static_cast<std::size_t>(subject.head)];
    if (verb.relation != Relation::ccomp || verb.head < 0 || !telling.has(ascii_lower(tokens[static_cast<std::size_t>(verb.head)].lemma))) continue;
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
      if (tokens[at].head != verb.head || tokens[at].relation != Relation::nsubj) continue;
      const int other = draft.title_at(name.sentence, at);
      if (other >= 0 && draft.titles[static_cast<std::size_t>(other)].noun == title.noun && draft.titles[static_cast<std::size_t>(other)].bodies.empty()) return true;
    }
  }
  return false;
}

namespace {

// "The Kenyan ambassador met Prime Minister Berg": whom somebody of a state meets serves another.
bool is_met_by(const Draft& draft, const TitleSpan& title, EntityId state) {
  static const WordSet meeting("meet|visit|call|receive|welcome|host|see|brief|thank|urge|tell|invite|assure|greet|congratulate");
  const Sentence& sentence = draft.sentence(title.sentence);
  const auto at = [&](int token) -> const Token& { return sentence.tokens[static_cast<std::size_t>(token)]; };
  int head = head_of(sentence, title.extent);
  for (int steps = 0; steps < 3 && head >= 0 && at(head).relation != Relation::obj && at(head).relation != Relation::obl; ++steps) head = at(head).head;
  if (head < 0 || at(head).head < 0 || !meeting.has(ascii_lower(at(at(head).head).lemma))) return false;
  const std::int32_t verb = at(head).head;
  return std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& other) {
    if (other.sentence != title.sentence || other.tokens == title.tokens || other.bodies != std::vector<EntityId>{state} || !other.body_from_text) return false;
    int subject = head_of(sentence, other.extent);
    for (int steps = 0; steps < 3 && subject >= 0 && at(subject).relation != Relation::nsubj; ++steps) subject = at(subject).head;
    return subject >= 0 && at(subject).head == verb;
  });
}

// "the president, Ana Duarte" where the knowledge base has her state: the text leaves out that one.
bool has_bare_office(const Draft& draft, EntityId state) {
  return std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& title) {
    return !title.body_from_text && !title.former && title.holders.size() == 1 && title.bodies == std::vector<EntityId>{state} &&
           (draft.entity(title.holders[0]).known || lexicon::only_body(title.key));
  });
}

// "The foreign minister, Berg, … Peru's home minister, Duarte": a text names the state of those who are foreign to it, and leaves
// out its own. Whether it goes on to name somebody's office with the state, and has not done so before.
bool is_foreign_to_text(const Draft& draft, const TitleSpan& title, EntityId state) {
  bool after = false;
  for (const TitleSpan& other : draft.titles) {
    if (!other.body_from_text || other.plural || other.holders.size() != 1 || other.bodies != std::vector<EntityId>{state} || other.holders == title.holders) continue;
    if (other.sentence < title.sentence || (other.sentence == title.sentence && other.tokens.begin < title.tokens.begin)) return false;
    after = true;
  }
  return after;
}

// "discussed Chad's missile launch … the provocation by Chad": a state that the text names for its misdeeds alone.
bool is_known_by_misdeeds(const Draft& draft, EntityId state) {
  static const WordSet misdeeds("launch|provocation|test|missile|threat|aggression|attack|invasion|violation|incursion|strike|shelling|bombing|raid|programme|program|"
                                "assault|offensive|annexation|blockade|coercion|airstrike|bombardment|crackdown");
  bool told = false;
  for (const NameSpan& name : draft.names) {
    if (name.nested || name.entities != std::vector<EntityId>{state}) continue;
    const Sentence& sentence = draft.sentence(name.sentence);
    const Token& own = sentence.tokens[static_cast<std::size_t>(head_of(sentence, name.tokens))];
    const bool of_noun = own.relation == Relation::nmod_poss || own.relation == Relation::amod || own.relation == Relation::compound || own.relation == Relation::nmod;
    if (!of_noun || own.head < 0) return false;
    const Token& deed = sentence.tokens[static_cast<std::size_t>(own.head)];
    if (!misdeeds.has(ascii_lower(deed.lemma)) && !(deed.xpos.starts_with("NNP") && misdeeds.has(ascii_lower(deed.form)))) return false;
    told = true;
  }
  return told;
}

// Whether the title's holder is the subject of the verb, or of the verb of which that one is an infinitive.
bool is_subject_of(const Sentence& sentence, const TitleSpan& title, int verb) {
  const auto at = [&](int token) -> const Token& { return sentence.tokens[static_cast<std::size_t>(token)]; };
  int subject = head_of(sentence, title.extent);
  for (int steps = 0; steps < 3 && at(subject).relation != Relation::nsubj && at(subject).relation != Relation::nsubj_pass && at(subject).head >= 0; ++steps)
    subject = at(subject).head;
  if (at(subject).relation != Relation::nsubj && at(subject).relation != Relation::nsubj_pass) return false;
  for (int steps = 0; steps < 3 && verb >= 0; ++steps) {
    if (at(subject).head == verb) return true;
    if (at(verb).relation != Relation::xcomp) return false;
    verb = at(verb).head;
  }
  return false;
}

// "the minister flew to Oslo", "the President is to pay a visit to Togo", "the Minister is in Chad for talks": not to where he
// serves, as a rule.
bool goes_to(const Draft& draft, const TitleSpan& title, EntityId state) {
  static const WordSet going("visit|arrive|fly|travel|trip|journey|land"), leaving("leave|depart|head|proceed|go|fly|travel|arrive|land|jet|return"), tour("visit|trip|tour|journey");
  static const WordSet making("pay|make|undertake|begin|start|conclude|complete|end|embark|finish|wrap|cut|plan|kick");
  const Sentence& sentence = draft.sentence(title.sentence);
  const auto& tokens = sentence.tokens;
  return std::any_of(draft.names.begin(), draft.names.end(), [&](const NameSpan& name) {
    if (name.sentence != title.sentence || name.entities.size() != 1 || name.adjective || name.nested || name.tokens.begin < title.tokens.end + 2) return false;
    std::uint32_t link = name.tokens.begin - 1;
    if (draft.entity(name.entities[0]).type == EntityType::place) {
      const auto country = draft.country_of(name.entities[0]);
      if (!country || draft.entity(state).known != country) return false;
      return going.has(ascii_lower(tokens[link].lemma)) || going.has(ascii_lower(tokens[link - 1].lemma));
    }
    if (name.entities[0] != state) return false;
    const int place = head_of(sentence, name.tokens);
    const Token& head = tokens[static_cast<std::size_t>(place)];
    if (std::any_of(tokens.begin(), tokens.end(), [&](const Token& one) { return one.head == place && one.relation == Relation::cop; }))
      return tokens[link].form == "in" && is_subject_of(sentence, title, place);
    if (tokens[link].form == "the") --link;
    if (tokens[link].form != "to" && tokens[link].form != "for" && tokens[link].form != "in") return false;
    if (head.head < 0) return false;
    const Token& above = tokens[static_cast<std::size_t>(head.head)];
    if (above.upos == Upos::verb) return leaving.has(ascii_lower(above.lemma)) && is_subject_of(sentence, title, head.head);
    if (!tour.has(ascii_lower(above.lemma)) || above.head < 0 || tokens[link].form == "for") return false;
    return making.has(ascii_lower(tokens[static_cast<std::size_t>(above.head)].lemma)) && is_subject_of(sentence, title, above.head);
  });
}

// "He was accompanied by the trade minister", "was seen off by the deputy": of the home of the one who goes.
bool is_with_traveller(const Draft& draft, int sentence) {
  const auto& tokens = draft.sentence(sentence).tokens;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (ascii_lower(tokens[at].lemma) == "accompany") return true;
    if (ascii_lower(tokens[at].form) == "seen" && at + 1 < tokens.size() && tokens[at + 1].form == "off") return true;
  }
  return false;
}

// Whether some holder of an office that the text names without its state goes there.
bool is_gone_to(const Draft& draft, EntityId state) {
  return std::any_of(draft.titles.begin(), draft.titles.end(),
                     [&](const TitleSpan& title) { return !title.body_from_text && !title.plural && !draft.is_label(title.sentence) && goes_to(draft, title, state); });
}

}  // namespace

bool has_such_ministers(const Draft& draft, const TitleSpan& title, EntityId state) {
  const auto known = draft.entity(state).known;
  return (title.noun != "minister" && title.noun != "premier") || !known || known != draft.known.find_slug("united-states");
}

bool is_party_or_place(const Draft& draft, EntityId state, bool acts) {
  static const WordSet about("to|on|about|against|for|from|with|towards|toward"), where("in|at|across|near|into|over|inside");
  return std::any_of(draft.names.begin(), draft.names.end(), [&](const NameSpan& name) {
    if (name.entities != std::vector<EntityId>{state}) return false;
    const auto& tokens = draft.sentence(name.sentence).tokens;
    const Token& head = tokens[static_cast<std::size_t>(phrase_root(draft.sentence(name.sentence), head_of(draft.sentence(name.sentence), name.tokens)))];
    static const WordSet papers("report|economy|market|language|history|study|survey|paper|book|relation|tie|question|issue|crisis|debt");
    if (name.adjective) return head.head < 0 || !papers.has(ascii_lower(tokens[static_cast<std::size_t>(head.head)].lemma));
    if (acts && head.relation == Relation::obj) return false;
    if (head.relation != Relation::obl && head.relation != Relation::nmod) return true;
    std::uint32_t before = name.tokens.begin;
    if (before > 0 && ascii_lower(tokens[before - 1].form) == "the") --before;
    static const WordSet sent("ambassador|envoy|consul|embassy|representative|attaché");  // "the ambassador to Togo" is there
    if (before > 1 && sent.has(ascii_lower(tokens[before - 2].form))) return true;
    if (before == 0) return true;
    const std::string link = ascii_lower(tokens[before - 1].form);
    return !about.has(link) && !(acts && where.has(link));
  });
}

std::optional<EntityId> likely_state(Draft& draft, const Discourse& discourse, const TitleSpan& title,
                                     std::optional<KnownId> author, const Discourse::Test& allowed) {
  if (const auto told = state_by_words_beside(draft, title); told && allowed(*told)) return told;
  const auto home = state_of_dateline(draft);
  const auto headlined = subject_of_headline(draft);
  const auto item = state_of_item(draft, title.sentence);
  if (item) draft.known_entity(*item);
  if (author) draft.known_entity(*author);
  const std::vector<double> named = times_named(draft);
  double most = 2.0;
  for (std::size_t at = 0; at < draft.result.list.size(); ++at)
    if (draft.result.list[at].type == EntityType::country) most = std::max(most, named[at]);
  const bool leaving = is_with_traveller(draft, title.sentence);
  std::vector<char> scene(draft.result.list.size(), 0);
  bool actors = false;  // a state that is more than a scene
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    const auto state = static_cast<EntityId>(at);
    if (draft.entity(state).type != EntityType::country || named[at] == 0.0) continue;
    scene[at] = state != home && is_scene_only(draft, state) ? 1 : 0;
    actors = actors || scene[at] == 0;
  }
  std::optional<EntityId> best;
  double first = 0.0, second = 0.0, barred = 0.0;
  bool met = false;  // by somebody of a state that the sentence names
  for (std::size_t at = 0; at < draft.result.list.size() && !met; ++at)
    met = draft.result.list[at].type == EntityType::country && is_met_by(draft, title, static_cast<EntityId>(at));
  bool beside = false;  // named in the holder's sentence
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    const auto state = static_cast<EntityId>(at);
    if (draft.entity(state).type != EntityType::country) continue;
    const double times = named[at];
    const bool writes = author && draft.entity(state).known == author;
    const bool tells = item && draft.entity(state).known == item;
    if (times == 0.0 && !writes && !tells) continue;
    double score = most_named * times / most + of_freshness * std::min(discourse.weight(state), freshest);
    if (state == home) score += at_home;
    if (has_bare_office(draft, state)) score += of_its_own;
    if (writes) score += by_author;
    if (tells) score += of_item;
    const bool here = named_in(draft, title.sentence, state);
    if (here || has_forces_in(draft, title.sentence, state)) score += in_sentence;
    if (named_in(draft, 0, state)) score += in_opening;
    if (state == headlined) score += in_headline;
    if (is_met_by(draft, title, state) || (actors && scene[at] != 0 && !writes)) continue;
    if (state != home && !writes && !tells && state != headlined) {
      if (!is_party_or_place(draft, state, true) || !has_such_ministers(draft, title, state) || is_known_by_misdeeds(draft, state)) continue;
      if (is_foreign_to_text(draft, title, state)) score *= of_foreign;
    }
    if (state != home && !met && only_hosts_envoys(draft, state)) continue;
    // leaders go elsewhere, not to where they serve; whose they are the author's name tells, if anything does
    const bool visited = !writes && visits_state(draft, title, state);
    if (visited && author) continue;
    if (leaving && state != home && is_gone_to(draft, state)) continue;
    if (vouches_for(draft, title, state)) score += vouched_for;
    const bool acted_on = std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& other) {
      return (other.sentence == title.sentence && other.tokens == title.tokens) || (!title.holders.empty() && other.holders == title.holders && !other.body_from_text)
                 ? acts_on(draft, other, state)
                 : false;
    });
    if (acted_on || (state != home && goes_to(draft, title, state))) continue;
    if (!allowed(state) && writes) continue;  // the author's own leader is named elsewhere, and another is meant
    if (visited || !allowed(state)) {
      barred = std::max(barred, score);
    } else if (score > first) {
      second = first;
      first = score;
      best = state;
      beside = here;
    } else {
      second = std::max(second, score);
    }
  }
  if (first < least || first < clear * second) return std::nullopt;
  return first < barred && !beside ? std::nullopt : best;  // another serves there
}

}  // namespace chancery
