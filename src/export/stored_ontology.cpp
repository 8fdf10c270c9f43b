#include "export/stored_ontology.hpp"

#include <algorithm>

namespace chancery {
namespace {

// "lentTo" gives "lent to"; capitals that follow each other stay.
std::string spaced(const std::string& name) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  std::string words;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const bool starts = at > 0 && is_capital(name[at]) && !is_capital(name[at - 1]);
    if (starts) words += ' ';
    words += starts ? static_cast<char>(name[at] - 'A' + 'a') : name[at];
  }
  return words;
}

}  // namespace

Ontology with_properties(const Ontology& ontology, const std::set<std::string>& iris) {
  Ontology result = ontology;
  std::vector<Property>& list = result.properties;
  for (const std::string& iri : iris) {
    if (iri.empty() || ontology.find_property(iri)) continue;
    Property property;
    property.iri = iri;
    property.name = iri.substr(iri.find_last_of("/#") + 1);
    property.label = spaced(property.name.empty() ? iri : property.name);
    const auto place = std::lower_bound(list.begin(), list.end(), iri,
                                        [](const Property& other, const std::string& key) { return other.iri < key; });
    const int at = static_cast<int>(place - list.begin());
    for (Property& other : list)
      if (other.parent && *other.parent >= at) ++*other.parent;
    list.insert(place, std::move(property));
  }
  return result;
}

}  // namespace chancery
