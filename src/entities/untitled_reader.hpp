// What one person is of a state or a body where no title says so, by the words about a name. Internal to the entities
// room.
#pragma once

#include <string>
#include <vector>

#include "entities/draft.hpp"

namespace chancery {

class UntitledReader {
 public:
  UntitledReader(Draft& draft, const NameSpan& person)
      : draft_(draft), person_(person), tokens_(draft.sentence(person.sentence).tokens) {}
  void read();

 private:
  [[nodiscard]] std::string lower(int at) const {
    return at >= 0 && at < static_cast<int>(tokens_.size()) ? ascii_lower(tokens_[static_cast<std::size_t>(at)].form)
                                                            : std::string();
  }
  [[nodiscard]] const Token& token(int at) const { return tokens_[static_cast<std::size_t>(at)]; }
  [[nodiscard]] bool clitic(int at) const {
    const std::string word = lower(at);
    return word == "'s" || word == "\u2019s" || word == "'" || word == "\u2019";
  }
  [[nodiscard]] int first() const { return static_cast<int>(person_.tokens.begin); }
  [[nodiscard]] int end() const { return static_cast<int>(person_.tokens.end); }
  [[nodiscard]] const NameSpan* name_at(int at) const {
    if (at < 0 || at >= static_cast<int>(tokens_.size())) return nullptr;
    const int index = draft_.name_at(person_.sentence, static_cast<std::uint32_t>(at));
    if (index < 0 || draft_.names[static_cast<std::size_t>(index)].entities.size() != 1) return nullptr;
    return &draft_.names[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] EntityType type(const NameSpan& name) const { return draft_.entity(name.entities[0]).type; }

  // untitled_offices.cpp
  void add(int from, int to, const std::string& title, EntityId body, bool employee, float confidence);
  [[nodiscard]] bool has_title() const;
  [[nodiscard]] const OfficeTerm* led_office() const;
  void read_government();

  // untitled_states.cpp
  void read_owner();
  void read_owner_of_relative();
  void read_bracket();
  [[nodiscard]] bool may_act_for_state(int last) const;
  [[nodiscard]] bool speaks_of_posts() const;
  [[nodiscard]] bool fills_post() const;
  [[nodiscard]] bool is_addressed() const;
  [[nodiscard]] bool serves_elsewhere(EntityId state) const;

  // untitled_ranks.cpp
  void read_rank();
  void read_rank_behind();

  // untitled_bodies.cpp
  void read_affiliation();
  void read_asker();
  [[nodiscard]] bool describes(int at) const;
  void read_leading();
  void read_party();
  void read_party_member();
  void add_member(int to, std::string_view party);
  [[nodiscard]] bool speaks_of_elections() const;
  void read_faction();

  // untitled_peers.cpp
  void read_peer();
  void read_peer_in_row();

  Draft& draft_;
  const NameSpan& person_;
  const std::vector<Token>& tokens_;
};

}  // namespace chancery
