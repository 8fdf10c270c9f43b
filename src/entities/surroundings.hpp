// What the words around one mention of an unknown name say of it as a firm or body. Internal to the entities room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entities/draft.hpp"

namespace chancery {

class Surroundings {
 public:
  Surroundings(const Sentence& sentence, const NameSpan& name)
      : tokens_(sentence.tokens), name_(name), head_(head_of(sentence, name.tokens)) {}
  [[nodiscard]] bool surely_firm() const;
  [[nodiscard]] bool firm() const;

 private:
  [[nodiscard]] std::string form(int at) const {
    return at >= 0 && at < size() ? ascii_lower(tokens_[static_cast<std::size_t>(at)].form) : std::string();
  }
  [[nodiscard]] std::string lemma(int at) const {
    return at >= 0 && at < size() ? ascii_lower(tokens_[static_cast<std::size_t>(at)].lemma) : std::string();
  }
  [[nodiscard]] const Token& token(int at) const { return tokens_[static_cast<std::size_t>(at)]; }
  [[nodiscard]] int size() const { return static_cast<int>(tokens_.size()); }
  [[nodiscard]] int begin() const { return static_cast<int>(name_.tokens.begin); }
  [[nodiscard]] int end() const { return static_cast<int>(name_.tokens.end); }

  // surroundings_holdings.cpp
  [[nodiscard]] bool owns_belonging() const;
  [[nodiscard]] bool is_in_part() const;
  [[nodiscard]] bool is_held_in() const;
  [[nodiscard]] bool has_shares() const;
  [[nodiscard]] bool has_customers() const;

  // surroundings_trade.cpp
  [[nodiscard]] bool supplies() const;
  [[nodiscard]] bool does_business() const;
  [[nodiscard]] bool acts_on_business(int verb) const;
  [[nodiscard]] bool has_particle(int verb, std::string_view particle) const;
  [[nodiscard]] bool is_buying(int verb) const;
  [[nodiscard]] bool is_bought() const;
  [[nodiscard]] bool is_buyer() const;
  [[nodiscard]] bool is_customer() const;
  [[nodiscard]] bool is_contractor() const;
  [[nodiscard]] bool is_party_to_contract() const;

  // surroundings_people.cpp
  [[nodiscard]] bool is_headed(bool widely) const;
  [[nodiscard]] bool is_led() const;
  [[nodiscard]] bool is_minor(int noun) const;
  [[nodiscard]] bool is_founded() const;
  [[nodiscard]] bool is_school() const;

  // surroundings_descriptions.cpp
  [[nodiscard]] bool is_hyphened() const;
  [[nodiscard]] bool is_explained() const;
  [[nodiscard]] bool is_registered() const;
  [[nodiscard]] bool is_seated() const;
  [[nodiscard]] bool is_an_it() const;

  const std::vector<Token>& tokens_;
  const NameSpan& name_;
  int head_;
};

}  // namespace chancery
