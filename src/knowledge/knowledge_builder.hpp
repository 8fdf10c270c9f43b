// Makes a KnowledgeBase from triples: KnowledgeBuilder takes them file by file, finish() checks and sorts.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/error.hpp"
#include "knowledge/knowledge_base.hpp"
#include "rdf/term.hpp"

namespace chancery {

class NameOrigins;

class KnowledgeBuilder {
 public:
  KnowledgeBuilder();
  ~KnowledgeBuilder();

  // Throws Error (ontology) with file and line.
  void read(const std::filesystem::path& file);
  [[nodiscard]] KnowledgeBase finish();
  // Of all persons of a base; made when somebody first asks.
  [[nodiscard]] static const NameOrigins& origins(const KnowledgeBase& base);

 private:
  enum class Form : std::uint8_t { unknown, thing, term, title };
  struct Subject {
    Form form = Form::unknown;
    int index = -1;                    // into things_, terms_ or titles_
    Place spoken_of, typed, labelled;  // where, for messages; a file of "" means nowhere
  };
  struct Thing {
    KnownThing known;
    std::string country, metonym, capital_of;  // IRIs, resolved at the end
    std::vector<std::string> members;
    std::vector<std::pair<std::string, NameKind>> names;
  };
  struct Term {
    OfficeTerm known;
    std::string person, body;
    std::vector<Role> roles;
    Place place;
  };

  void take(rdf::Triple&& triple, const Place& place);
  void define(Subject& subject, const rdf::Triple& triple, const Place& place);
  bool take_thing(Thing& thing, Subject& subject, const rdf::Triple& triple, std::string_view predicate,
                  const Place& place);
  bool take_term(Term& term, const rdf::Triple& triple, std::string_view predicate, const Place& place);
  bool take_title(OfficeTitle& title, const rdf::Triple& triple, std::string_view predicate, const Place& place);
  void resolve_things(KnowledgeBase::Index& index);
  void resolve_terms(KnowledgeBase::Index& index);
  void file_names(KnowledgeBase::Index& index);
  std::string speak_of(const rdf::Term& object, const Place& place);
  [[nodiscard]] KnownId known_id(const std::string& iri) const;

  std::unordered_map<std::string, Subject> subjects_;
  std::vector<std::string> thing_iris_;
  std::vector<Thing> things_;
  std::vector<Term> terms_;
  std::vector<OfficeTitle> titles_;
};

}  // namespace chancery
