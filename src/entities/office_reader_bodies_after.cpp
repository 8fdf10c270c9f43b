// Where the holder of a title serves by the words behind it: "head of research at the bank Kredit", "minister for the
// north at the Foreign Office".
#include <algorithm>

#include "entities/office_reader.hpp"
#include "entities/thing_nouns.hpp"

namespace chancery {

void OfficeReader::read_body_after() {
  const auto at = static_cast<int>(title_.tokens.end);
  const bool to = is(at, "to");
  // "Kazakh Ambassador to Russia": the host country belongs to the title
  if (!title_.bodies.empty() && !to) {
    replace_nationality(at);
    return;
  }
  if (to) {
    static const WordSet sent(
        "ambassador|envoy|adviser|advisor|representative|attaché|delegate|emissary|commissioner|aide|consul");
    // "Assistant Minister to the Ministry of Works"
    const int ministry = name_at(is(at + 1, "the") ? at + 2 : at + 1);
    if (title_.noun == "minister" && title_.bodies.empty() && means(ministry, EntityType::organization)) {
      add_body(ministry);
      return extend(static_cast<int>(name(ministry).tokens.end) - 1);
    }
    if (!sent.has(title_.noun)) return;
    const int host = name_at(is(at + 1, "the") ? at + 2 : at + 1);
    // "the Turkish Ambassador to the Kingdom Karl Berg": the state of which the text tells
    static const WordSet hosts("kingdom|republic|sultanate|emirate|emirates|state|union|country|bloc");
    if (is(at + 1, "the") && at + 2 < size() && hosts.has(ascii_lower(token(at + 2).form)) && !title_.bodies.empty() &&
        (host == none || !is_body(host)) && !is(at + 3, "of"))
      return extend(at + 2);
    if (!is_body(host)) return;
    const auto behind = static_cast<int>(name(host).tokens.end);
    if (behind < size() && name_at(behind) < 0 && token(behind).upos == Upos::noun) return;  // "to the UN mission"
    if (title_.noun == "adviser" || title_.noun == "advisor" || title_.noun == "aide") {
      add_body(host);
      return extend(static_cast<int>(name(host).tokens.end) - 1);
    }
    auto end = static_cast<int>(name(host).tokens.end);
    if (is(end, "and") && is_body(name_at(is(end + 1, "the") ? end + 2 : end + 1)))  // "to Ghana and Togo"
      end = static_cast<int>(name(name_at(is(end + 1, "the") ? end + 2 : end + 1)).tokens.end);
    if (title_.plural)
      title_.text += " " + draft_.text_of(title_.sentence, {title_.tokens.end, static_cast<std::uint32_t>(end)});
    else
      title_.text = draft_.text_of(title_.sentence, {title_.tokens.begin, static_cast<std::uint32_t>(end)});
    extend(end - 1);
    if (title_.bodies.empty()) read_chief_of_envoy(end);  // "Ban Ki-moon's envoy to Mali"
    if (!title_.bodies.empty() || !is(end, "of")) return;
    const int home = name_at(is(end + 1, "the") ? end + 2 : end + 1);  // "the ambassador to Ghana of Togo"
    if (!means(home, EntityType::country) || name(home).adjective) return;
    add_body(home);
    if (!read_pairs(home)) extend(static_cast<int>(name(home).tokens.end) - 1);
    return;
  }
  if (title_.bodies.empty() && is(at, "in")) read_ground(at);
  // "Ana Duarte (president, Norbank)"
  if (const int body = name_at(at + 1); is(at, ",") && is(static_cast<int>(title_.extent.begin) - 1, "(") &&
                                        is_body(body) && is(static_cast<int>(name(body).tokens.end), ")")) {
    add_body(body);
    return extend(static_cast<int>(name(body).tokens.end) - 1);
  }
  if (!title_.bodies.empty()) return;
  // "Ana Duarte, Managing Director, Norbank": a line of its own
  if (const int body = name_at(is(at + 1, "the") ? at + 2 : at + 1);
      is(at, ",") && is_body(body) && !name(body).adjective && stands_alone(static_cast<int>(name(body).tokens.end))) {
    add_body(body);
    return extend(static_cast<int>(name(body).tokens.end) - 1);
  }
  const int index = body_in_chain(past_aside(at));
  if (index == none && is(at, "for") && title_.employee) read_seat(name_at(is(at + 1, "the") ? at + 2 : at + 1));
  if (index == none && !title_.bodies.empty()) return;
  if (index == none) return read_chief_of_envoy(at);
  // "her country's permanent representative in Geneva": whose he is was said before
  const int owner = static_cast<int>(title_.extent.begin) - 1;
  if (is(at, "in") && means(index, EntityType::place) && clitic(owner) && name_at(owner - 1) < 0) return;
  add_body(index);
  if (read_pairs(index)) return;
  extend(static_cast<int>(name(index).tokens.end) - 1);
  read_more_bodies(static_cast<int>(name(index).tokens.end));
}

// Whether the sentence ends there and has no verb.
bool OfficeReader::stands_alone(int end) const {
  if (end < size() && (end + 1 < size() || !is(end, "."))) return false;
  static const WordSet finite("vbd|vbz|vbp|md|vb");
  return std::ranges::none_of(sentence_.tokens, [](const Token& one) { return finite.has(ascii_lower(one.xpos)); });
}

// "a spokesman for the White House", "for the Kremlin": of the state that has its seat of power there.
void OfficeReader::read_seat(int seat) {
  if (!means(seat, EntityType::facility) || clitic(static_cast<int>(name(seat).tokens.end))) return;
  const auto known = draft_.entity(name(seat).entities[0]).known;
  const auto state = known ? draft_.known.things()[static_cast<std::size_t>(*known)].metonym_of : std::nullopt;
  if (!state) return;
  title_.bodies.push_back(draft_.known_entity(*state));
  extend(static_cast<int>(name(seat).tokens.end) - 1);
}

// "the French president of the Cycling Union": he leads the union, and is a Frenchman.
void OfficeReader::replace_nationality(int at) {
  if (!is(at, "of") || title_.bodies.size() != 1 || title_.plural) return;
  const int first =
      name_at(is_article(static_cast<int>(title_.extent.begin)) ? static_cast<int>(title_.extent.begin) + 1
                                                                : static_cast<int>(title_.extent.begin));
  if (first == none || !name(first).adjective || !means(first, EntityType::country)) return;
  const int body = name_at(is(at + 1, "the") ? at + 2 : at + 1);
  if (body == none || name(body).adjective || !means(body, EntityType::organization)) return;
  title_.bodies.clear();
  add_body(body);
  extend(static_cast<int>(name(body).tokens.end) - 1);
}

// "the Personal Envoy of the Secretary-General", "the Secretary-General's Personal Envoy": who has one is the United
// Nations'.
void OfficeReader::read_chief_of_envoy(int at) {
  static const WordSet sent("envoy|representative|coordinator|adviser|advisor");
  if (!sent.has(title_.noun) || !title_.bodies.empty()) return;
  const int owner = static_cast<int>(title_.extent.begin) - 2;
  const auto owns = [&](std::string_view word) {
    return owner >= 0 && clitic(owner + 1) && ascii_lower(form(owner)) == word;
  };
  // "Kofi Annan's special representative"
  const int chief = owner >= 0 && clitic(owner + 1) ? name_at(owner) : none;
  if (const auto nations = draft_.known.find_slug("united-nations"); nations && is_person(chief))
    if (const auto known = draft_.entity(name(chief).entities[0]).known)
      for (const OfficeTerm* term : draft_.known.offices_of(*known))
        if (term->body == *nations) return title_.bodies.push_back(draft_.known_entity(*nations));
  if (owns("secretary-general") ||
      (owns("general") && owner > 1 && is(owner - 1, "-") && ascii_lower(form(owner - 2)) == "secretary")) {
    if (const auto nations = draft_.known.find_slug("united-nations"))
      title_.bodies.push_back(draft_.known_entity(*nations));
    return;
  }
  if (!is(at, "of")) return;
  int next = is(at + 1, "the") ? at + 2 : at + 1;
  if (next < size() && (form(next) == "UN" || form(next) == "U.N.")) ++next;
  const bool joined = ascii_lower(form(next)) == "secretary-general";
  if (!joined &&
      !(ascii_lower(form(next)) == "secretary" && ascii_lower(form(next + (is(next + 1, "-") ? 2 : 1))) == "general"))
    return;
  const auto nations = draft_.known.find_slug("united-nations");
  if (!nations) return;
  title_.bodies.push_back(draft_.known_entity(*nations));
  extend(joined ? next : next + (is(next + 1, "-") ? 2 : 1));
}

// "the ambassadors of Togo - Ana Duarte, Mali - Karl Weber and", "the ministers of Togo (Duarte) and Mali (Weber)":
// each body has its holder. False, with nothing read, if fewer than two such pairs begin with the body.
bool OfficeReader::read_pairs(int body) {
  if (!title_.plural || !title_.holders.empty() || title_.bodies.size() != 1) return false;
  std::vector<int> bodies, holders;
  int end = 0;
  while (is_body(body) && !name(body).adjective) {
    auto at = static_cast<int>(name(body).tokens.end);
    const bool bracket = is(at, "(");
    if (!bracket && !is(at, "-") && !is(at, "\u2013") && !is(at, "\u2014") && !is(at, ",") && !is(at, ":")) break;
    const int holder = person_after(at + 1, false);
    if (holder < 0) break;
    at = static_cast<int>(name(holder).tokens.end);
    if (bracket && !is(at, ")")) break;
    if (bracket) ++at;
    bodies.push_back(body);
    holders.push_back(holder);
    end = at;
    if (!is(at, ",") && !is(at, ";") && !is(at, "and")) break;
    ++at;
    if (is(at, "and")) ++at;
    if (is(at, "the")) ++at;
    body = name_at(at);
  }
  if (bodies.size() < 2) return false;
  for (std::size_t at = 0; at < bodies.size(); ++at) {
    if (at > 0) add_body(bodies[at]);
    add_holder(holders[at]);
  }
  extend(end - 1);
  return true;
}

// "of Russia and Kazakhstan", "of Argentina, Brazil and Uruguay"
void OfficeReader::read_more_bodies(int at) {
  while (title_.plural && (is(at, "and") || is(at, ","))) {
    int next = at + 1;
    if (is(at, ",") && is(next, "and")) ++next;
    if (is(next, "the")) ++next;
    int other = name_at(next);
    // "of Valmet and the Uruguayan oil company Ancap": the state only says whose company it is
    if (other != none && name(other).adjective) {
      auto past = static_cast<int>(name(other).tokens.end);
      const int nouns = past;
      while (past < size() && name_at(past) < 0 && (token(past).upos == Upos::noun || token(past).upos == Upos::propn))
        ++past;
      if (past > nouns) other = name_at(past);
    }
    if (!is_body(other)) break;
    add_body(other);
    at = static_cast<int>(name(other).tokens.end);
    extend(at - 1);
  }
}

// "Istanbul district": a name that says of what kind the place behind it is.
bool OfficeReader::kind_of_place(int index) const {
  static const WordSet kinds("district|town|city|province|region|municipality|village|suburb|county|borough");
  return means(index, EntityType::place) && kinds.has(ascii_lower(form(static_cast<int>(name(index).tokens.end) - 1)));
}

// Whether the noun is a part of a state whose head serves the state ("the head of Iran's air force").
bool OfficeReader::of_state(int noun) const {
  static const WordSet parts(
      "government|senate|parliament|army|navy|force|forces|police|military|assembly|congress|legislature|cabinet|"
      "treasury|"
      "embassy|consulate|office|administration|presidency|secretariat|ministry|agency|authority|service|services|"
      "diplomacy|delegation|mission|court|courts|bank|chamber|house|guard|corps|staff|intelligence|state|board|union|"
      "association|exchange|brigade|registry|commission|council|committee|tribunal|federation|coastguard");
  return parts.has(ascii_lower(form(noun)));
}

// Past "Doha-based", "Geely-owned" where such a word begins here.
int OfficeReader::past_compound(int at) const {
  if (form(at + 1) != "-" || token(at).span.end != token(at + 1).span.begin) return at;
  static const WordSet participles(
      "based|owned|backed|led|run|listed|funded|controlled|headquartered|registered|born|installed|recognised|"
      "recognized|appointed|imposed|educated|trained|elected|allied|aligned|supported|friendly|sponsored");
  return participles.has(ascii_lower(form(at + 2))) ? at + 3 : at;
}

// Past "(Marketing)" of "Vice President (Marketing) of Petrogas".
int OfficeReader::past_aside(int at) const {
  constexpr int longest = 5;
  if (form(at) != "(") return at;
  for (int end = at + 1; end < size() && end < at + longest; ++end)
    if (form(end) == ")") return is(end + 1, "of") || is(end + 1, "at") ? end + 1 : at;
  return at;
}

// What somebody may be charged with: "Vice President of Sales", "Director of Customs".
bool OfficeReader::is_function(int at) const {
  static const WordSet more("sales|marketing|engineering|products|strategy|logistics|procurement|exploration");
  const std::string word = ascii_lower(form(at));
  return more.has(word) || lexicon::portfolios().has(word);
}

// The body at the end of the phrases behind a title: "of the board of Gazprom", "of Iran's Security Council", "of the
// Russian company Nordkraft", "for Asia at the Foreign Office". What a minister or envoy is for belongs to the title.
int OfficeReader::body_in_chain(int at) {
  static const WordSet links("of|for|at|from|in|with|on");
  static const WordSet resident("leader|ambassador|representative|ruler|consul|envoy|commissioner");
  static const WordSet sent("ambassador|consul|envoy|commissioner|attaché|attache");
  for (int step = 0; step < 3; ++step) {
    const std::string link = ascii_lower(form(at));
    if (!links.has(link)) return none;
    static const WordSet between("negotiator|mediator|liaison|facilitator|interlocutor");
    if (link == "with" && between.has(title_.noun)) return none;  // "chief negotiator with Peru": the other side
    static const WordSet given_field("minister|secretary|representative|commissioner|adviser|advisor|envoy");
    if (link == "with" && given_field.has(title_.noun) && (step > 0 || title_.text.find(" for ") != std::string::npos))
      return none;  // "minister for relations with Peru"
    if ((link == "in" || link == "on") && step == 0 && !resident.has(title_.noun) && !title_.employee) return none;
    if (link == "from" && (step > 0 || (sent.has(title_.noun) && title_.extent.begin > 0 &&
                                        token(static_cast<int>(title_.extent.begin) - 1).upos == Upos::pron)))
      return none;  // "its ambassador from Paris": where he was
    // "commissioner for education in Oyo State": what he is for says that he is no envoy
    const bool charged_there =
        link == "in" && title_.noun == "commissioner" && (step > 0 || title_.text.find(" for ") != std::string::npos);
    if (charged_there && means(name_at(is(at + 1, "the") ? at + 2 : at + 1), EntityType::place))
      return name_at(is(at + 1, "the") ? at + 2 : at + 1);
    const bool special =
        title_.key.ends_with("special representative") || title_.key.ends_with("personal representative");
    if (link == "in" && step == 0 && (sent.has(title_.noun) || special)) {  // "ambassador in Paris": the host
      const int host = name_at(at + 1);
      if (!is_body(host)) return none;
      title_.text = draft_.text_of(title_.sentence, {title_.tokens.begin, name(host).tokens.end});
      extend(static_cast<int>(name(host).tokens.end) - 1);
      return none;
    }
    int found = none, owner = none, ground_owner = none, next = at + 1;
    if (next < size() && token(next).xpos == "PRP$") return none;  // "head of its African business"
    if (is(next, "the") || is(next, "a") || is(next, "an")) ++next;
    const int first = next;
    for (const int limit = next + 8; next < size() && next < limit;) {
      const int index = name_at(next);
      if (index < 0) {
        if (clitic(next) && next > first) {  // "Kenya's athletes' union"
          ++next;
          continue;
        }
        if (const int past = next + 2 < size() ? past_compound(next) : next;
            past > next) {  // "of state-run miner Codelco"
          next = past;
          continue;
        }
        if (token(next).upos == Upos::adv && next + 1 < size() && token(next + 1).xpos == "VBN")
          ++next;  // "privately held"
        if (token(next).upos == Upos::adv && is(next + 1, "-") && next + 2 < size() && token(next + 2).xpos == "VBN")
          next += 2;  // "now-dissolved"
        const Upos upos = token(next).upos;
        const bool participle = upos == Upos::verb && (token(next).xpos == "VBN" || token(next).xpos == "VBG") &&
                                (next == first || token(next - 1).form == "based" || token(next - 1).form == "-" ||
                                 token(next - 1).upos == Upos::adv);
        // "of the dockworkers' union (DOU)": by its initials
        if (const int initials = next > first && is(next, "(") ? name_at(next + 1) : none;
            means(initials, EntityType::organization) && is(static_cast<int>(name(initials).tokens.end), ")")) {
          found = initials;
          next = static_cast<int>(name(initials).tokens.end) + 1;
          break;
        }
        const bool function = upos == Upos::propn && is_function(next);  // "Vice President of Sales at Norbank"
        if (upos != Upos::noun && upos != Upos::adj && upos != Upos::num && form(next) != "-" && !participle &&
            !function)
          break;
        ++next;
        continue;
      }
      const auto stop = static_cast<int>(name(index).tokens.end);
      if (is(stop - 1, "affairs") && stop - static_cast<int>(name(index).tokens.begin) < 3 &&
          (name(index).entities.empty() || !draft_.entity(name(index).entities[0]).known)) {
        next = stop;  // "for African Affairs at the ministry": no body
        continue;
      }
      if (const int past = next + 2 < size() ? past_compound(next) : next; past > next) {
        next = past;
      } else if (name(index).adjective) {
        if (owner == none && (means(index, EntityType::country) || means(index, EntityType::organization)))
          owner = index;
        next = stop;
      } else if (clitic(stop)) {
        if (is_body(index)) owner = index;
        next = stop + 1;
      } else if (means(index, EntityType::place) && stop < size() && name_at(stop) < 0 && small_word(stop) &&
                 (token(stop).upos == Upos::noun ||
                  (token(stop).upos == Upos::adj && stop + 1 < size() && token(stop + 1).upos == Upos::noun))) {
        ground_owner = index;
        next = stop;  // "head of the Pacific division at the ministry"
      } else if (!is_body(index) && (is(stop, "of") || is(stop, "at")) && name(index).tokens.size() == 1 &&
                 is_function(stop - 1)) {
        next = stop;  // "of Customs of Chile"
      } else if (!is_body(index)) {
        return none;
      } else if (static const WordSet degrees("doctorate|degree|phd|mba|diploma|education|scholarship");
                 degrees.has(ascii_lower(form(stop)))) {
        return none;  // "an engineer with a Yale doctorate"
      } else if (stop + 1 < size() && name_at(stop) < 0 && small_word(stop) && is_body(name_at(stop + 1)) &&
                 class_of_noun(ascii_lower(token(stop).lemma)) == EntityType::organization) {
        next = stop + 1;  // "of the Budapest lender Duna Bank"
      } else if (is(stop - 1, "presidency") && is(stop, "of") &&
                 is_body(name_at(is(stop + 1, "the") ? stop + 2 : stop + 1))) {
        next = is(stop + 1, "the") ? stop + 2 : stop + 1;  // "Chair of the Presidency of Bosnia"
      } else if (kind_of_place(index) && is(stop, "of") && is_body(name_at(stop + 1))) {
        next = stop + 1;  // "of the Izmir district of Karsuyu"
      } else {
        found = index;
        next = stop;
        break;
      }
    }
    // "leader of the country's largest party, the Union for Change,": the name that goes on between commas
    if (found == none && next > first && is(next, ",") && name_at(next - 1) < 0 &&
        class_of_noun(ascii_lower(token(next - 1).lemma)) == EntityType::organization) {
      const int said = is(next + 1, "the") ? next + 2 : next + 1;
      const int body = name_at(said);
      const int stop = body == none ? 0 : static_cast<int>(name(body).tokens.end);
      if (means(body, EntityType::organization) && static_cast<int>(name(body).tokens.begin) == said &&
          (is(stop, ",") || is(stop, "."))) {
        found = body;
        next = stop;
      }
    }
    static const WordSet local("authority|board|brigade|union|association|exchange|chamber|council|police");
    if (found == none && owner == none && ground_owner != none && local.has(ascii_lower(form(next - 1))))
      owner = ground_owner;  // "of the Bintulu port authority"
    // "the head of Security, Duarte": what he has charge of, and no body
    if (found != none && !draft_.entity(name(found).entities[0]).known && name(found).tokens.size() == 1 &&
        lexicon::portfolios().has(ascii_lower(name(found).text)))
      found = none;
    if (found != none) {
      const bool ground = !means(found, EntityType::organization);
      const bool charged = link == "for" && title_.noun == "under-secretary-general";  // "for Peace Operations"
      // "High Commissioner for Grenada to Canada": who is sent from there
      static const WordSet envoys("commissioner|ambassador|representative|consul");
      const bool sent_from =
          step == 0 && link == "for" && is(next, "to") && means(found, EntityType::country) && envoys.has(title_.noun);
      if (sent_from) return found;
      const bool portfolio = charged || (ground && ((link == "for" && !title_.employee) || (step > 0 && link != "of") ||
                                                    (link == "in" && !resident.has(title_.noun))));
      if (!portfolio) return found;
    } else if (owner != none && next > first) {
      // "head of Uzbekistan's energy agency", "chairman of the Kazakh Senate": a part of the state
      title_.role = Role::other;
      title_.vague = false;
      static const WordSet parts(
          "command|division|department|unit|desk|branch|arm|bureau|section|directorate|wing|programme|program|"
          "operations");
      const bool part = parts.has(ascii_lower(form(next - 1)));
      // "head of Cuba's medical unit", of the state; "of the Danish unit of Norbank": of that alone
      const bool owned_part = part && (means(owner, EntityType::organization) || !name(owner).adjective);
      if (!part && !of_state(next - 1)) return none;
      if (links.has(ascii_lower(form(next)))) {
        const int further = body_in_chain(next);
        if (further != none) return further;
      }
      if (part && !owned_part) return none;
      extend(next - 1);  // "the head of the Kenyan navy, Duarte"
      return owner;
    } else if (next == first) {
      return none;
    }
    at = next;
  }
  return none;
}

}  // namespace chancery
