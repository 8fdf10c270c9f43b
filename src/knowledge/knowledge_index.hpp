// What a KnowledgeBase holds; shared by the files that fill it, store it and ask it.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "knowledge/knowledge_base.hpp"
#include "knowledge/name_origins.hpp"
#include "knowledge/names.hpp"

namespace chancery {

struct KnowledgeBase::Index {
  std::vector<KnownThing> things;
  std::vector<OfficeTerm> terms;  // latest start first
  std::vector<OfficeTitle> titles;
  NameTable names;            // values are places in hits
  std::vector<NameHit> hits;  // in the order of names
  NameTable title_names;      // values are indexes into titles

  // Made by connect() from the above.
  std::unordered_map<std::string, KnownId> slugs;
  std::vector<std::vector<int>> terms_of_body, terms_of_person;  // by KnownId, indexes into terms

  // Made when somebody first asks.
  std::once_flag origins_made;
  std::unique_ptr<const NameOrigins> origins;

  void connect();
};

}  // namespace chancery
