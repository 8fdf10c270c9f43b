#include "relations/patterns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/error.hpp"

namespace chancery {
namespace {

std::string_view local_name(std::string_view iri) {
  const std::size_t at = iri.find_last_of("#/");
  return at == std::string_view::npos ? iri : iri.substr(at + 1);
}

[[noreturn]] void fail(const PatternSource& source, const std::string& message) {
  throw Error(ErrorCode::ontology, fmt::format("pattern {}: {}", local_name(source.iri), message),
              {source.file, source.line, {}, {}});
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::vector<Slot> parse_slots(const PatternSource& source, std::string_view text) {
  std::vector<Slot> slots;
  for (const std::string_view name : split(text, '|')) {
    const auto slot = parse_slot(name);
    if (!slot)
      fail(source,
           fmt::format(
               "\"{}\" is no syntactic place; write subject, object, recipient, complement, "
               "controlled, clause, content, condition, command, possessor, modifier, holder, "
               "premodifier, apposition, beside, site, adverb, governor, marker, quotes, speaker, occasion, forum, "
               "destination, scene, setting, ruler, beneficiary, benefactor, sanctioner, sanctionee, "
               "assailant, grateful, interlocutor, negotiators, stricken, laureate, "
               "protagonist, traveller, undertaking, work, builder, ballot, treaty, paper, body, club, captor, matter, "
               "doer, self, a preposition, or two of them joined by >",
               name));
    slots.push_back(*slot);
  }
  return slots;
}

// "object: part|stake" or "object"; a lemma may be a word class or a class of entities, "object: chn:words-award".
Requirement parse_requirement(const PatternSource& source, std::string_view text, const Lexicon& lexicon) {
  Requirement requirement;
  const std::size_t colon = text.find(": ");
  requirement.slots = parse_slots(source, text.substr(0, colon));
  if (colon == std::string_view::npos) return requirement;
  for (const std::string_view lemma : split(text.substr(colon + 2), '|')) {
    if (!lemma.starts_with("chn:")) {
      requirement.lemmas.emplace_back(lemma);
      continue;
    }
    const std::string_view name = lemma.substr(4);
    if (const auto type = entity_type_from(name); type || name == "Agent") {
      requirement.types = requirement.types | (type ? EntityTypes(*type) : agent_types);
      continue;
    }
    const LemmaSet* words = lexicon.find(std::string(chancery_namespace) + std::string(name));
    if (!words) fail(source, fmt::format("there is no word class and no class of entities {}", lemma));
    requirement.lemmas.insert(requirement.lemmas.end(), words->begin(), words->end());
  }
  std::sort(requirement.lemmas.begin(), requirement.lemmas.end());
  for (const std::string_view lemma : requirement.lemmas) requirement.first_words.add(lemma.substr(0, lemma.find(' ')));
  return requirement;
}

EntityTypes parse_type(const PatternSource& source, const rdf::Term& value) {
  if (value.value == std::string(chancery_namespace) + "Agent") return agent_types;
  if (value.value.starts_with(chancery_namespace))
    if (const auto type = entity_type_from(local_name(value.value))) return *type;
  fail(source, fmt::format("<{}> is none of the entity classes", value.value));
}

Mode parse_mode(const PatternSource& source, const rdf::Term& value) {
  for (const Mode mode : {Mode::actual, Mode::planned, Mode::possible, Mode::negated})
    if (local_name(value.value) == to_string(mode)) return mode;
  fail(source, fmt::format("<{}> is no mode; write chn:actual, chn:planned, chn:possible or chn:negated", value.value));
}

float parse_confidence(const PatternSource& source, const rdf::Term& value) {
  float number = 0.0F;
  const char* const end = value.value.data() + value.value.size();
  const auto [at, error] = std::from_chars(value.value.data(), end, number);
  if (error != std::errc{} || at != end || !(number > 0.0F && number <= 1.0F))
    fail(source, fmt::format("the confidence \"{}\" is no number over 0 and up to 1", value.value));
  return number;
}

}  // namespace

PatternSet::PatternSet(const Ontology& ontology) : lexicon_(ontology), of_speech_(lexicon_) {
  if (const LemmaSet* traders = lexicon_.find(std::string(chancery_namespace) + "words-trader"))
    for (const std::string_view word : *traders) of_speech_.proxy.erase(word);
  of_speech_.moves_stand_for_doers = true;
  for (std::size_t i = 0; i < ontology.properties.size(); ++i)
    properties_.emplace(ontology.properties[i].name, static_cast<int>(i));
  for (const Property& property : ontology.properties) {
    symmetric_.push_back(property.symmetric);
    speech_act_.push_back(property.speech_act);
  }
  for (const PatternSource& source : ontology.patterns) add(source, ontology);
}

int PatternSet::property(std::string_view name) const {
  const auto at = properties_.find(name);
  return at == properties_.end() ? -1 : at->second;
}

std::span<const Trigger> PatternSet::triggered_by(TriggerClass kind, std::string_view lemma) const {
  const auto& map = triggers_[static_cast<std::size_t>(kind)];
  const auto at = map.find(lemma);
  return at == map.end() ? std::span<const Trigger>{} : std::span<const Trigger>(at->second);
}

void PatternSet::add_trigger(TriggerClass kind, std::string_view words, const PatternSource& source) {
  if (words.empty()) fail(source, "a trigger word is empty");
  // The head is the first word of a verb and the last of a noun.
  const std::size_t space = kind == TriggerClass::verb ? words.find(' ') : words.rfind(' ');
  std::string_view head = words;
  std::string_view companion;
  if (space != std::string_view::npos) {
    head = kind == TriggerClass::verb ? words.substr(0, space) : words.substr(space + 1);
    companion = kind == TriggerClass::verb ? words.substr(space + 1) : words.substr(0, space);
  }
  triggers_[static_cast<std::size_t>(kind)][std::string(head)].push_back(
      {static_cast<int>(patterns_.size()), std::string(companion)});
}

std::span<const int> PatternSet::word_lists_with(std::string_view word) const {
  const auto at = lists_with_.find(word);
  return at == lists_with_.end() ? std::span<const int>{} : std::span<const int>(at->second);
}

void PatternSet::enter_word_list(Requirement& requirement) {
  if (requirement.lemmas.empty()) return;
  const auto [known, is_new] = list_of_lemmas_.emplace(requirement.lemmas, static_cast<int>(list_of_lemmas_.size()));
  requirement.word_list = known->second;
  if (!is_new) return;
  for (const std::string& lemma : requirement.lemmas) {
    std::vector<int>& lists = lists_with_[lemma.substr(0, lemma.find(' '))];
    if (lists.empty() || lists.back() != requirement.word_list) lists.push_back(requirement.word_list);
  }
}

void PatternSet::add(const PatternSource& source, const Ontology& ontology) {
  Pattern pattern;
  pattern.rule = local_name(source.iri);
  bool has_property = false;
  bool has_trigger = false;
  for (const auto& [predicate, value] : source.values) {
    if (!predicate.starts_with(chancery_namespace)) continue;  // labels, comments, rdf:type
    const std::string_view name = local_name(predicate);
    if (name == "property") {
      const auto property = ontology.find_property(value.value);
      if (!property) fail(source, fmt::format("there is no property <{}>", value.value));
      if (has_property) fail(source, "it has two properties; write a pattern for each");
      pattern.property = *property;
      has_property = true;
    } else if (name == "verb" || name == "noun" || name == "adjective") {
      const TriggerClass kind = name == "verb"   ? TriggerClass::verb
                                : name == "noun" ? TriggerClass::noun
                                                 : TriggerClass::adjective;
      has_trigger = true;
      if (value.kind == rdf::Term::Kind::iri) {
        const auto known = std::find_if(ontology.word_classes.begin(), ontology.word_classes.end(),
                                        [&](const WordClass& c) { return c.iri == value.value; });
        if (known == ontology.word_classes.end()) fail(source, fmt::format("there is no word class <{}>", value.value));
        for (const std::string& lemma : known->lemmas) add_trigger(kind, lemma, source);
      } else {
        add_trigger(kind, value.value, source);
      }
    } else if (name == "thing") {
      pattern.things = pattern.things | parse_type(source, value);
      has_trigger = true;
    } else if (name == "subject") {
      pattern.subject = parse_slots(source, value.value);
    } else if (name == "object") {
      pattern.object = parse_slots(source, value.value);
    } else if (name == "pairs") {
      pattern.pairs = parse_slots(source, value.value);
    } else if (name == "subjectType") {
      pattern.subject_types = pattern.subject_types | parse_type(source, value);
    } else if (name == "objectType") {
      pattern.object_types = pattern.object_types | parse_type(source, value);
    } else if (name == "with") {
      pattern.with.push_back(parse_requirement(source, value.value, lexicon_));
    } else if (name == "without") {
      pattern.without.push_back(parse_requirement(source, value.value, lexicon_));
    } else if (name == "mode") {
      pattern.mode = parse_mode(source, value);
    } else if (name == "voice") {
      if (value.value != "active" && value.value != "passive") fail(source, "the voice is active or passive");
      pattern.voice = value.value == "active" ? Voice::active : Voice::passive;
    } else if (name == "confidence") {
      pattern.confidence = parse_confidence(source, value);
    } else if (name == "topicFrom") {
      pattern.topic = parse_slots(source, value.value);
    } else if (name == "titleFrom") {
      pattern.title = parse_slots(source, value.value);
    } else if (name == "placeFrom") {
      pattern.place = parse_slots(source, value.value);
    } else if (name == "abroad") {
      pattern.abroad = value.value == "true" || value.value == "1";
    } else if (name == "takesAmount") {
      pattern.takes_amount = value.value == "true" || value.value == "1";
    } else if (name == "atLeast") {
      if (value.value != "1" && value.value != "2") fail(source, "chn:atLeast is 1 or 2");
      pattern.at_least = value.value == "2" ? 2 : 1;
    } else {
      fail(source, fmt::format("chn:{} is no word of a pattern", name));
    }
  }
  if (!has_property) fail(source, "it names no chn:property");
  if (!has_trigger) fail(source, "it has no trigger; write chn:verb, chn:noun, chn:adjective or chn:thing");
  if (pattern.pairs.empty() && (pattern.subject.empty() || pattern.object.empty()))
    fail(source, "it needs chn:subject and chn:object, or chn:pairs");
  for (auto* requirements : {&pattern.with, &pattern.without})
    for (Requirement& requirement : *requirements) enter_word_list(requirement);
  const Property& property = ontology.properties[static_cast<std::size_t>(pattern.property)];
  if (pattern.subject_types.empty()) pattern.subject_types = property.domain;
  if (pattern.object_types.empty()) pattern.object_types = property.range;
  if (!pattern.things.empty()) thing_patterns_.push_back(static_cast<int>(patterns_.size()));
  patterns_.push_back(std::move(pattern));
}

std::shared_ptr<const PatternSet> compile_patterns(const Ontology& ontology) {
  return std::make_shared<const PatternSet>(ontology);
}

}  // namespace chancery
