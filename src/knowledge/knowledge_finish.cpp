// The second half of KnowledgeBuilder: what was taken from the files is checked, resolved and sorted.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "knowledge/knowledge_builder.hpp"
#include "knowledge/knowledge_index.hpp"
#include "knowledge/patronymic.hpp"

namespace chancery {
namespace {

[[noreturn]] void fail(const Place& place, const std::string& message) {
  throw Error(ErrorCode::ontology, message, place);
}

}  // namespace

KnownId KnowledgeBuilder::known_id(const std::string& iri) const { return subjects_.at(iri).index; }

void KnowledgeBuilder::resolve_things(KnowledgeBase::Index& index) {
  for (const auto& iri : thing_iris_) {
    const Subject& subject = subjects_.at(iri);
    if (subject.labelled.file.empty()) fail(subject.typed, fmt::format("<{}> has no rdfs:label", iri));
  }
  // In file order, so that the first mistake is the one that is named.
  std::vector<std::pair<Place, std::string>> undefined;
  for (const auto& [iri, subject] : subjects_)
    if (subject.form != Form::thing && !subject.spoken_of.file.empty()) undefined.emplace_back(subject.spoken_of, iri);
  if (!undefined.empty()) {
    const auto first = std::min_element(undefined.begin(), undefined.end(), [](const auto& a, const auto& b) {
      return std::tie(a.first.file, a.first.line, a.second) < std::tie(b.first.file, b.first.line, b.second);
    });
    fail(first->first, fmt::format("<{}> is spoken of and nowhere defined", first->second));
  }
  std::unordered_map<std::string, KnownId> slugs;
  for (Thing& thing : things_) {
    KnownThing& known = thing.known;
    if (!thing.country.empty()) known.country = known_id(thing.country);
    if (!thing.capital_of.empty()) {
      known.country = known_id(thing.capital_of);
      known.capital = true;
      known.metonym_of = known.country;
    }
    if (!thing.metonym.empty()) known.metonym_of = known_id(thing.metonym);
    for (const std::string& member : thing.members) known.members.push_back(known_id(member));
    const auto id = static_cast<KnownId>(index.things.size());
    const auto [other, fresh] = slugs.emplace(known.slug, id);
    if (!fresh) {
      const std::string& iri = thing_iris_[static_cast<std::size_t>(id)];
      const std::string& first = thing_iris_[static_cast<std::size_t>(other->second)];
      fail(subjects_.at(iri).typed, fmt::format("<{}> and <{}> have the same slug '{}'", iri, first, known.slug));
    }
    index.things.push_back(std::move(known));
  }
}

void KnowledgeBuilder::resolve_terms(KnowledgeBase::Index& index) {
  for (Term& term : terms_) {
    if (term.person.empty() || term.body.empty() || term.roles.empty() || term.known.title.empty())
      fail(term.place, "an office term needs chn:holder, chn:body, chn:role and chn:title");
    term.known.person = known_id(term.person);
    term.known.body = known_id(term.body);
    if (term.known.start && term.known.end && *term.known.end < *term.known.start)
      fail(term.place, fmt::format("the term ends on {}, before it starts", to_iso(*term.known.end)));
    for (const Role role : term.roles) {
      term.known.role = role;
      index.terms.push_back(term.known);
    }
  }
  std::stable_sort(index.terms.begin(), index.terms.end(), [](const OfficeTerm& a, const OfficeTerm& b) {
    return a.start.value_or(Date{}) > b.start.value_or(Date{});
  });
}

void KnowledgeBase::Index::connect() {
  for (std::size_t at = 0; at < things.size(); ++at) slugs.emplace(things[at].slug, static_cast<KnownId>(at));
  terms_of_body.resize(things.size());
  terms_of_person.resize(things.size());
  for (std::size_t at = 0; at < terms.size(); ++at) {
    terms_of_body[static_cast<std::size_t>(terms[at].body)].push_back(static_cast<int>(at));
    terms_of_person[static_cast<std::size_t>(terms[at].person)].push_back(static_cast<int>(at));
  }
}

namespace {

// How well known a thing is, to order namesakes: states, then capitals, bodies, office holders and places by size.
std::int64_t fame(const KnownThing& thing, const std::vector<int>& offices, const std::vector<OfficeTerm>& terms) {
  constexpr std::int64_t million = 1'000'000;
  std::int64_t points = thing.prominence * 1000 * million;
  switch (thing.type) {
    case EntityType::country:
      return points + 1'000'000 * million;
    case EntityType::person: {
      points += 2 * million;
      for (const int at : offices) {
        const OfficeTerm& term = terms[static_cast<std::size_t>(at)];
        const bool leads = term.role == Role::head_of_state || term.role == Role::head_of_government;
        const std::int64_t year = term.start ? static_cast<int>(term.start->year()) : 0;
        const std::int64_t end = term.end ? static_cast<int>(term.end->year()) : 2100;
        points = std::max(points, (leads ? 4 : 3) * million + end * 100 + year / 100);
      }
      return points;
    }
    case EntityType::place:
      return points + (thing.capital ? 100'000 * million : 0) + thing.population +
             (thing.kind == "region" || thing.kind == "water" ? million / 2 : 0) +
             (thing.kind == "continent" ? 1000 * million : 0);
    default:
      return points + 5 * million;
  }
}

}  // namespace

void KnowledgeBuilder::file_names(KnowledgeBase::Index& index) {
  struct Entry {
    std::string key;
    std::int64_t fame;
    NameHit hit;
  };
  std::vector<Entry> entries;
  for (std::size_t at = 0; at < things_.size(); ++at) {
    const std::int64_t points = fame(index.things[at], index.terms_of_person[at], index.terms);
    for (const auto& [name, kind] : things_[at].names) {
      entries.push_back({normalize_name(name), points, {static_cast<KnownId>(at), kind}});
      if (index.things[at].type != EntityType::person || kind == NameKind::surname) continue;
      if (std::string key = patronymic_key(entries.back().key); !key.empty())
        entries.push_back({std::move(key), points, {static_cast<KnownId>(at), NameKind::alias}});
    }
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.key, b.fame, a.hit.thing, a.hit.kind) < std::tie(b.key, a.fame, b.hit.thing, b.hit.kind);
  });
  for (std::size_t at = 0; at < entries.size(); ++at) {
    Entry& entry = entries[at];
    const bool same = at > 0 && !index.hits.empty() && entries[at - 1].key == entry.key &&
                      entries[at - 1].hit.thing == entry.hit.thing;
    if (entry.key.empty() || same) continue;
    index.names.add(entry.key, static_cast<std::uint32_t>(index.hits.size()));
    index.hits.push_back(entry.hit);
  }
  index.names.finish();
}

namespace {

// "ministers of trade", "secretaries-general", "chiefs of staff", "spokeswomen".
std::string plural_title(const std::string& title) {
  std::size_t end = std::min({title.find(" of "), title.find(" for "), title.find(" to "), title.find(" in "),
                              title.find("-general"), title.find(" general"), title.size()});
  if (end == 0) end = title.size();
  const std::string head = title.substr(0, end);
  const std::string rest = title.substr(end);
  if (head.ends_with("man")) return head.substr(0, head.size() - 2) + "en" + rest;
  if (head.ends_with("y") && !head.ends_with("ey")) return head.substr(0, head.size() - 1) + "ies" + rest;
  if (head.ends_with("s") || head.ends_with("ch")) return head + "es" + rest;
  return head + "s" + rest;
}

}  // namespace

KnowledgeBase KnowledgeBuilder::finish() {
  KnowledgeBase base;
  KnowledgeBase::Index& index = *base.index_;
  resolve_things(index);
  resolve_terms(index);
  index.connect();
  file_names(index);
  for (std::size_t at = 0; at < titles_.size(); ++at) {
    const auto value = static_cast<std::uint32_t>(at);
    const auto add = [&](const std::string& text) {
      index.title_names.add(normalize_name(text), value);
      index.title_names.add(normalize_name(plural_title(text)), value);
    };
    add(titles_[at].name);
    for (const std::string& form : titles_[at].forms) add(form);
  }
  index.title_names.finish();
  index.titles = std::move(titles_);
  return base;
}

}  // namespace chancery
