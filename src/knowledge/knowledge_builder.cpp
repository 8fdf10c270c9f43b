#include "knowledge/knowledge_builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "knowledge/ontology.hpp"
#include "rdf/raptor.hpp"

namespace chancery {
namespace {

constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr std::string_view label = "http://www.w3.org/2000/01/rdf-schema#label";
constexpr std::string_view alt_label = "http://www.w3.org/2004/02/skos/core#altLabel";
constexpr std::string_view family_name = "http://xmlns.com/foaf/0.1/familyName";
constexpr std::string_view same_as = "http://www.w3.org/2002/07/owl#sameAs";
constexpr std::string_view wikidata = "http://www.wikidata.org/entity/";

[[noreturn]] void fail(const Place& place, const std::string& message) {
  throw Error(ErrorCode::ontology, message, place);
}

// The local name of a term of ours, "" for others.
std::string_view local_name(std::string_view iri) {
  return iri.starts_with(chancery_namespace) ? iri.substr(chancery_namespace.size()) : std::string_view();
}

std::string_view tail(std::string_view iri) { return iri.substr(iri.find_last_of("/#") + 1); }

bool is_slug(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

const std::string& text_of(const rdf::Triple& triple, const Place& place) {
  if (triple.object.kind != rdf::Term::Kind::literal)
    fail(place, fmt::format("<{}> must have a text in quotes", triple.predicate.value));
  return triple.object.value;
}

std::int64_t number_of(const rdf::Triple& triple, const Place& place) {
  const std::string& text = text_of(triple, place);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 0)
    fail(place, fmt::format("'{}' is not a whole number from 0 up", text));
  return number;
}

// The first or last day of what is written: a day, a month or a year.
Date day_of(const rdf::Triple& triple, bool last, const Place& place) {
  const std::string& text = text_of(triple, place);
  if (text.size() == 10)
    if (const auto day = parse_iso_date(text)) return *day;
  const auto digits = [&](std::size_t at, std::size_t count) {
    int number = -1;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + count, number);
    return error == std::errc() && end == text.data() + at + count ? number : -1;
  };
  const int year = text.size() >= 4 ? digits(0, 4) : -1;
  if (year > 0 && text.size() == 4) return last ? year_range(year).until : year_range(year).from;
  const int month = text.size() == 7 && text[4] == '-' ? digits(5, 2) : -1;
  if (year > 0 && month >= 1 && month <= 12) {
    const TimeRange range = month_range(year, static_cast<unsigned>(month));
    return last ? range.until : range.from;
  }
  fail(place, fmt::format("'{}' is not a date: write 2024-11-27, 2024-11 or 2024", text));
}

Role role_of(const rdf::Triple& triple, const Place& place) {
  constexpr std::array<std::pair<std::string_view, Role>, 5> roles = {{{"headOfState", Role::head_of_state},
                                                                       {"headOfGovernment", Role::head_of_government},
                                                                       {"foreignMinister", Role::foreign_minister},
                                                                       {"organisationHead", Role::organisation_head},
                                                                       {"otherRole", Role::other}}};
  const std::string_view name = local_name(triple.object.value);
  for (const auto& [text, role] : roles)
    if (text == name) return role;
  fail(place, fmt::format("<{}> is not a role: use chn:headOfState, chn:headOfGovernment, chn:foreignMinister, "
                          "chn:organisationHead or chn:otherRole",
                          triple.object.value));
}

}  // namespace

KnowledgeBuilder::KnowledgeBuilder() = default;
KnowledgeBuilder::~KnowledgeBuilder() = default;

void KnowledgeBuilder::read(const std::filesystem::path& file) {
  Place place{file.string(), {}, {}, {}};
  // Raptor gives a subject's triples together; its type decides how the others are read, so it must lead.
  rdf::read_turtle(file, [&](rdf::Triple&& triple, std::size_t line) {
    place.line = line;
    take(std::move(triple), place);
  });
}

void KnowledgeBuilder::take(rdf::Triple&& triple, const Place& place) {
  if (triple.subject.value.starts_with("_:")) fail(place, "blank nodes have no place in a gazetteer: give it an IRI");
  Subject& subject = subjects_[triple.subject.value];
  if (triple.predicate.value == rdf_type) return define(subject, triple, place);
  if (subject.form == Form::unknown)
    fail(place, fmt::format("<{}> has no class before its facts: write 'a chn:Country' or the like first",
                            triple.subject.value));
  const std::string_view predicate = local_name(triple.predicate.value);
  const auto at = static_cast<std::size_t>(subject.index);
  const bool taken = subject.form == Form::thing  ? take_thing(things_[at], subject, triple, predicate, place)
                     : subject.form == Form::term ? take_term(terms_[at], triple, predicate, place)
                                                  : take_title(titles_[at], triple, predicate, place);
  if (!taken && !predicate.empty())
    fail(place,
         fmt::format("chn:{} is not known here: see ontology/chancery.ttl for what a gazetteer may say", predicate));
}

void KnowledgeBuilder::define(Subject& subject, const rdf::Triple& triple, const Place& place) {
  const std::string_view name = local_name(triple.object.value);
  const std::optional<EntityType> type = entity_type_from(name);
  const Form form = type                    ? Form::thing
                    : name == "OfficeTerm"  ? Form::term
                    : name == "OfficeTitle" ? Form::title
                                            : Form::unknown;
  if (form == Form::unknown)
    fail(place, fmt::format("<{}> is not a class of the gazetteer: use one of the eight entity classes, "
                            "chn:OfficeTerm or chn:OfficeTitle",
                            triple.object.value));
  if (subject.form != Form::unknown) {
    if (form == Form::thing && subject.form == Form::thing &&
        things_[static_cast<std::size_t>(subject.index)].known.type == *type)
      return;  // a later file that adds to it
    fail(place, fmt::format("<{}> is defined twice; first at {}:{}", triple.subject.value, subject.typed.file,
                            subject.typed.line.value_or(0)));
  }
  subject.form = form;
  subject.typed = place;
  if (form == Form::thing) {
    subject.index = static_cast<int>(things_.size());
    Thing& thing = things_.emplace_back();
    thing.known.type = *type;
    thing.known.slug = tail(triple.subject.value);
    if (!is_slug(thing.known.slug))
      fail(place, fmt::format("<{}> must end in a name of small letters, digits and hyphens", triple.subject.value));
    thing_iris_.push_back(triple.subject.value);
  } else if (form == Form::term) {
    subject.index = static_cast<int>(terms_.size());
    terms_.emplace_back().place = place;
  } else {
    subject.index = static_cast<int>(titles_.size());
    titles_.emplace_back();
  }
}

std::string KnowledgeBuilder::speak_of(const rdf::Term& object, const Place& place) {
  if (object.kind != rdf::Term::Kind::iri) fail(place, fmt::format("'{}' must be the IRI of an entity", object.value));
  Subject& subject = subjects_[object.value];
  if (subject.spoken_of.file.empty()) subject.spoken_of = place;
  return object.value;
}

bool KnowledgeBuilder::take_thing(Thing& thing, Subject& subject, const rdf::Triple& triple, std::string_view predicate,
                                  const Place& place) {
  const std::string& iri = triple.predicate.value;
  const auto name = [&](NameKind kind) {
    thing.names.emplace_back(text_of(triple, place), kind);
    if (kind == NameKind::alias || kind == NameKind::abbreviation) thing.known.aliases.push_back(triple.object.value);
    return true;
  };
  if (iri == label) {
    if (!subject.labelled.file.empty())
      fail(place, fmt::format("<{}> is defined twice: it has a label at {}:{} already; add names with skos:altLabel",
                              triple.subject.value, subject.labelled.file, subject.labelled.line.value_or(0)));
    subject.labelled = place;
    thing.known.name = text_of(triple, place);
    return name(NameKind::name);
  }
  if (iri == alt_label) return name(NameKind::alias);
  if (iri == family_name) return name(NameKind::surname);
  if (iri == same_as) {
    if (triple.object.value.starts_with(wikidata)) thing.known.wikidata = triple.object.value.substr(wikidata.size());
    return true;
  }
  if (predicate == "abbreviation") return name(NameKind::abbreviation);
  if (predicate == "demonym") return name(NameKind::demonym_adjective);
  if (predicate == "people") return name(NameKind::demonym_people);
  if (predicate == "kind")
    thing.known.kind = text_of(triple, place);
  else if (predicate == "region")
    (void)text_of(triple, place);
  else if (predicate == "population")
    thing.known.population = number_of(triple, place);
  else if (predicate == "prominence")
    thing.known.prominence = static_cast<int>(number_of(triple, place));
  else if (predicate == "ledBy")
    thing.known.led_by = role_of(triple, place);
  else if (predicate == "country")
    thing.country = speak_of(triple.object, place);
  else if (predicate == "metonymOf")
    thing.metonym = speak_of(triple.object, place);
  else if (predicate == "capitalOf")
    thing.capital_of = speak_of(triple.object, place);
  else if (predicate == "member")
    thing.members.push_back(speak_of(triple.object, place));
  else
    return false;
  return true;
}

bool KnowledgeBuilder::take_term(Term& term, const rdf::Triple& triple, std::string_view predicate,
                                 const Place& place) {
  if (predicate == "holder")
    term.person = speak_of(triple.object, place);
  else if (predicate == "body")
    term.body = speak_of(triple.object, place);
  else if (predicate == "role")
    term.roles.push_back(role_of(triple, place));
  else if (predicate == "title")
    term.known.title = text_of(triple, place);
  else if (predicate == "from")
    term.known.start = day_of(triple, false, place);
  else if (predicate == "until")
    term.known.end = day_of(triple, true, place);
  else if (predicate == "confirmed")
    term.known.confirmed = day_of(triple, true, place);
  else if (predicate == "certain")
    term.known.certain = text_of(triple, place) == "true";
  else
    return false;
  return true;
}

bool KnowledgeBuilder::take_title(OfficeTitle& title, const rdf::Triple& triple, std::string_view predicate,
                                  const Place& place) {
  if (triple.predicate.value == label)
    title.name = text_of(triple, place);
  else if (triple.predicate.value == alt_label)
    title.forms.push_back(text_of(triple, place));
  else if (predicate == "role")
    title.roles.push_back(role_of(triple, place));
  else if (predicate == "leads")
    title.leads = text_of(triple, place) == "true";
  else
    return false;
  return true;
}

}  // namespace chancery
