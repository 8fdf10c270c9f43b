// A small world made by hand: an ontology, and articles whose findings are told by slug.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "entities/entities.hpp"
#include "graph/merge.hpp"
#include "ingest/article.hpp"
#include "knowledge/ontology.hpp"
#include "relations/statement.hpp"

namespace chancery::test {

// met, tradesWith and partnerOf are symmetric; negotiatedWith refines met.
[[nodiscard]] Ontology small_ontology();
[[nodiscard]] int property(const Ontology& ontology, std::string_view name);

// One article under construction. Sentences are appended to its text as findings need them.
class Story {
 public:
  // The id stands for the text's hash.
  Story(const Ontology& ontology, std::string id);

  // Declares an entity; the slug is the name in lower case with hyphens unless given.
  EntityId entity(EntityType type, const std::string& name, const std::string& wikidata = "", bool known = false,
                  const std::string& slug = "");
  EntityId operator[](const std::string& slug) const { return ids_.at(slug); }

  // Appends the sentence (once) and a statement told by it. The result may be changed until the next call.
  Statement& tell(const std::string& subject, std::string_view predicate, const std::string& object,
                  const std::string& sentence, Mode mode = Mode::actual);
  Observation& figure(const std::string& about, const std::string& measure, double value, const std::string& unit,
                      const std::string& sentence);
  void publisher(const std::string& slug) { entities.publisher = ids_.at(slug); }
  void add_to(GraphBuilder& builder, double min_confidence = 0.0) const {
    builder.add(article, entities, findings, min_confidence);
  }

  Article article;
  Entities entities;
  Findings findings;

 private:
  Span sentence_span(const std::string& sentence);

  const Ontology* ontology_;
  std::map<std::string, EntityId> ids_;
};

[[nodiscard]] TimeRange day(int year, unsigned month, unsigned day_of_month);

}  // namespace chancery::test
