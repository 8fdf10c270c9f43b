// Reads the words around one title: where its holder serves, by the words before or behind it
// (office_reader_bodies_before.cpp, office_reader_bodies_after.cpp), and who holds it, by a name before or behind it
// (office_reader_holders_before.cpp, office_reader_holders_after.cpp) or a verb (office_reader_predicates.cpp). Fills
// the title's bodies, holders and extent; needs linked names.
#pragma once

#include <string>
#include <string_view>

#include "entities/draft.hpp"

namespace chancery {

class OfficeReader {
 public:
  OfficeReader(Draft& draft, TitleSpan& title)
      : draft_(draft), title_(title), sentence_(draft.sentence(title.sentence)) {}

  void read();

 private:
  static constexpr int none = -1;

  [[nodiscard]] const std::string& form(int token) const {
    static const std::string empty;
    return token >= 0 && token < size() ? sentence_.tokens[static_cast<std::size_t>(token)].form : empty;
  }
  [[nodiscard]] int size() const { return static_cast<int>(sentence_.tokens.size()); }
  [[nodiscard]] const Token& token(int at) const { return sentence_.tokens[static_cast<std::size_t>(at)]; }
  [[nodiscard]] bool is(int token, std::string_view text) const { return ascii_lower(form(token)) == text; }
  [[nodiscard]] bool is_article(int at) const { return is(at, "the") || is(at, "a") || is(at, "an"); }
  [[nodiscard]] bool clitic(int token) const {
    return is(token, "'s") || is(token, "\u2019s") || is(token, "'") || is(token, "\u2019");
  }
  [[nodiscard]] int name_at(int token) const {
    return token >= 0 && token < size() ? draft_.name_at(title_.sentence, static_cast<std::uint32_t>(token)) : none;
  }
  [[nodiscard]] const NameSpan& name(int index) const { return draft_.names[static_cast<std::size_t>(index)]; }
  [[nodiscard]] bool means(int index, EntityType type) const {
    return index >= 0 && !name(index).entities.empty() && draft_.entity(name(index).entities[0]).type == type;
  }
  [[nodiscard]] bool is_person(int index) const { return means(index, EntityType::person); }
  [[nodiscard]] bool is_body(int index) const {
    return means(index, EntityType::country) || means(index, EntityType::organization) ||
           means(index, EntityType::place);
  }
  [[nodiscard]] bool small_word(int at) const { return !form(at).empty() && form(at)[0] >= 'a' && form(at)[0] <= 'z'; }
  void extend(int token);

  void read_body_before();
  void read_hyphenated(int at);
  bool read_crown(int at);
  int read_sender(int host, int at);
  int read_row_before(int at);
  [[nodiscard]] bool describes_title(int index) const;
  void read_body_after();
  void read_seat(int seat);
  [[nodiscard]] bool stands_alone(int end) const;
  void read_more_bodies(int at);
  bool read_pairs(int body);
  void add_body(int index);
  [[nodiscard]] int skip_former(int token);
  [[nodiscard]] int skip_modifiers(int token);
  [[nodiscard]] bool plain_adjective(int token) const;
  [[nodiscard]] bool is_function(int at) const;
  [[nodiscard]] int body_in_chain(int at);
  [[nodiscard]] int past_compound(int at) const;
  [[nodiscard]] int past_aside(int at) const;
  [[nodiscard]] bool kind_of_place(int index) const;
  [[nodiscard]] bool of_state(int noun) const;
  [[nodiscard]] bool has_cabinet(int index) const;
  [[nodiscard]] bool is_portfolio(int index, bool possessive) const;
  void read_holders_included();
  void read_examples();
  [[nodiscard]] bool serves_another_state(int person) const;
  [[nodiscard]] int row_of_examples() const;
  [[nodiscard]] int past_example_words(int at) const;
  [[nodiscard]] bool starts_with_home(int at) const;
  [[nodiscard]] bool has_home(int person) const;
  void lead_part(int first, int end);

  void read_holder_after();
  bool read_holder_in_aside(int at);
  [[nodiscard]] int past_bond(int at) const;
  void replace_nationality(int at);
  void read_chief_of_envoy(int at);
  void read_ground(int at);
  [[nodiscard]] bool stands_behind_person() const;
  [[nodiscard]] bool is_sought() const;
  [[nodiscard]] bool stands_behind_bearer() const;
  [[nodiscard]] bool goes_on_behind_bearer() const;
  [[nodiscard]] bool names_next_in_row(int bearer) const;
  [[nodiscard]] bool is_named_subject() const;
  [[nodiscard]] bool ends_in_name() const;
  [[nodiscard]] bool ends_in_title() const;
  void read_holder_before();
  [[nodiscard]] int before_owner_phrase(int at) const;
  void read_holders_before(int comma);
  [[nodiscard]] int before_aside(int last) const;
  [[nodiscard]] bool opens_aside(int at) const;
  [[nodiscard]] bool closes_aside(int at) const;
  [[nodiscard]] int before_term(int at) const;
  [[nodiscard]] int before_adjectives(int at) const;
  int before_one_of(int at);
  [[nodiscard]] int past_described_body(int at) const;
  [[nodiscard]] bool named_with(int at) const;
  [[nodiscard]] bool acts_itself() const;
  void share_holder();
  [[nodiscard]] bool leads_field_of_state() const;
  void read_holder_of_coordinate(int conjunction);
  bool take_holder_before(int end);
  [[nodiscard]] int chooser() const;
  [[nodiscard]] int past_leader_served(int at) const;
  [[nodiscard]] bool serves_bearer(int at) const;
  bool read_aide(int at);
  [[nodiscard]] bool has_aide_before() const;
  void read_predicate();
  [[nodiscard]] int predicate_of_row(int head) const;
  void read_led_body();
  void read_described_owner();
  [[nodiscard]] int person_after(int at, bool comma_allowed) const;
  [[nodiscard]] int past_phrase(int at) const;
  [[nodiscard]] int past_brackets(int at) const;
  [[nodiscard]] int past_service(int at) const;
  [[nodiscard]] int after_country(int at);
  void read_people_after(int at);
  void add_holder(int index) { title_.holders.push_back(name(index).entities[0]); }
  [[nodiscard]] bool starts_clause(int index) const;
  [[nodiscard]] bool is_in_front_phrase() const;
  [[nodiscard]] bool is_of_parent() const;
  [[nodiscard]] bool is_age(int at) const;
  [[nodiscard]] std::string without_dot(int at) const { return without_final_dots(ascii_lower(form(at))); }
  [[nodiscard]] int child(int head, Relation relation) const;

  Draft& draft_;
  TitleSpan& title_;
  const Sentence& sentence_;
};

}  // namespace chancery
