#include "export/iris.hpp"

#include <fmt/format.h>

#include "core/error.hpp"
#include "rdf/raptor.hpp"

namespace chancery {

std::string join_iri(std::string_view name_space, std::string_view name) {
  std::string iri(name_space);
  iri += name;
  return iri;
}

Iris::Iris(std::string base) : base_(std::move(base)) {
  // Passages need the fragment for themselves.
  if (!rdf::is_valid_iri(base_) || base_.back() != '/' || base_.find('#') != std::string::npos)
    throw Error(ErrorCode::usage,
                fmt::format("'{}' cannot be the base of IRIs: give an absolute IRI that ends in /", base_));
}

std::string Iris::passage(const Passage& passage) const {
  return fmt::format("{}#char={},{}", source(passage.source), passage.begin, passage.end);
}

std::vector<std::pair<std::string, std::string>> Iris::prefixes() const {
  std::vector<std::pair<std::string, std::string>> list = {
      {"chn", std::string(ns::chn)},           {"data", base_},
      {"entity", base_ + "entity/"},           {"statement", base_ + "statement/"},
      {"observation", base_ + "observation/"}, {"source", base_ + "source/"},
  };
  const std::pair<std::string_view, std::string_view> fixed[] = {
      {"rdf", ns::rdf},       {"rdfs", ns::rdfs},       {"owl", ns::owl},   {"xsd", ns::xsd},
      {"skos", ns::skos},     {"dcterms", ns::dcterms}, {"prov", ns::prov}, {"nif", ns::nif},
      {"schema", ns::schema}, {"void", ns::void_},      {"wd", ns::wd},
  };
  for (const auto& [prefix, name_space] : fixed) list.emplace_back(prefix, name_space);
  return list;
}

}  // namespace chancery
