#include "language/name_context.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "language/analyzer.hpp"
#include "language/name_limits.hpp"
#include "language/name_rows.hpp"
#include "language/name_words.hpp"
#include "language/tiny_model.hpp"

namespace chancery {
namespace {

constexpr std::size_t person = slot_of(NameType::person);
constexpr std::size_t place = slot_of(NameType::place);
constexpr std::size_t body = slot_of(NameType::organization);
constexpr std::size_t other = slot_of(NameType::other);

// A model without word lists: what is told is told by the words about the names alone.
const LanguageModel& plain_model() {
  static const test::TemporaryFolder folder{"name_context"};
  static const std::shared_ptr<const LanguageModel> model =
      load_language_model(test::train_tiny_model(folder.path(), "tiny.model", 1));
  return *model;
}

struct Word {
  std::string form;
  Upos upos = Upos::propn;
  std::int32_t head = -1;
  Relation relation = Relation::dep;
};

std::vector<Token> sentence_of(const std::vector<Word>& words) {
  std::vector<Token> tokens(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    tokens[i].form = words[i].form;
    tokens[i].upos = words[i].upos;
    tokens[i].head = words[i].head;
    tokens[i].relation = words[i].relation;
  }
  return tokens;
}

std::vector<NameRun> runs_of(const std::vector<Token>& tokens) {
  std::vector<float> scores(tokens.size() * name_label_count);
  std::vector<NameRun> runs;
  weigh_contexts(plain_model(), tokens, scores.data(), name_label_count, runs);
  return runs;
}

// What is said of the only name.
TypeEvidence told_of_name(const std::vector<Word>& words) {
  const std::vector<NameRun> runs = runs_of(sentence_of(words));
  REQUIRE(runs.size() == 1);
  return runs[0].evidence;
}

// What is added to the labels of word i, as the limits of names go.
float limit_weight(const std::vector<std::string>& forms, std::size_t i, std::size_t label) {
  std::vector<Token> tokens(forms.size());
  for (std::size_t k = 0; k < forms.size(); ++k) tokens[k].form = forms[k];
  std::uint32_t at = 0;
  for (Token& token : tokens) {
    token.span = {at, at + static_cast<std::uint32_t>(token.form.size())};
    at = token.span.end + 1;
  }
  std::vector<float> scores(tokens.size() * name_label_count);
  weigh_limits(plain_model(), tokens, scores.data(), name_label_count);
  return scores[i * name_label_count + label];
}

TEST_CASE("a noun before a name tells its type") {
  const auto brewer =
      told_of_name({{"the", Upos::det, 1}, {"brewer", Upos::noun, -1}, {"Tarsk", Upos::propn, 1, Relation::appos}});
  CHECK(brewer[body] > 2.0F);
  CHECK(brewer[person] <= 0.0F);
  CHECK(told_of_name(
            {{"the", Upos::det, 1}, {"drummer", Upos::noun, -1}, {"Tarsk", Upos::propn, 1, Relation::appos}})[person] >
        2.0F);
  CHECK(told_of_name(
            {{"the", Upos::det, 1}, {"trawler", Upos::noun, -1}, {"Tarsk", Upos::propn, 1, Relation::appos}})[other] >
        2.0F);
  CHECK(told_of_name(
            {{"the", Upos::det, 1}, {"hamlet", Upos::noun, -1}, {"Tarsk", Upos::propn, 1, Relation::appos}})[place] >
        2.0F);
  CHECK(told_of_name({{"a", Upos::det, 1},
                      {"firm", Upos::noun, -1},
                      {"called", Upos::verb, 1, Relation::acl},
                      {"Tarsk", Upos::propn, 2, Relation::xcomp}})[body] > 2.0F);
}

TEST_CASE("an apposition and a predicate tell the type of the name before") {
  const auto shipbuilder = told_of_name({{"Tarsk", Upos::propn, -1},
                                         {",", Upos::punct, 4},
                                         {"a", Upos::det, 4},
                                         {"large", Upos::adj, 4},
                                         {"shipbuilder", Upos::noun, 0, Relation::appos},
                                         {",", Upos::punct, 4}});
  CHECK(shipbuilder[body] > 2.0F);
  CHECK(told_of_name({{"Tarsk", Upos::propn, 3, Relation::nsubj},
                      {"is", Upos::aux, 3, Relation::cop},
                      {"a", Upos::det, 3},
                      {"brewer", Upos::noun, -1}})[body] > 2.0F);
  // "In Tarsk, the bank said": nothing is said of Tarsk
  CHECK(told_of_name({{"in", Upos::adp, 1, Relation::case_},
                      {"Tarsk", Upos::propn, 5},
                      {",", Upos::punct, 1},
                      {"the", Upos::det, 4},
                      {"bank", Upos::noun, 5, Relation::nsubj},
                      {"said", Upos::verb, -1}})[body] == 0.0F);
}

TEST_CASE("what organisations have and do tells them") {
  CHECK(told_of_name({{"shares", Upos::noun, -1},
                      {"in", Upos::adp, 2, Relation::case_},
                      {"Tarsk", Upos::propn, 0, Relation::nmod}})[body] > 2.0F);
  CHECK(told_of_name({{"analysts", Upos::noun, -1},
                      {"at", Upos::adp, 2, Relation::case_},
                      {"Tarsk", Upos::propn, 0, Relation::nmod}})[body] > 2.0F);
  CHECK(told_of_name({{"Tarsk", Upos::propn, 3, Relation::nmod_poss},
                      {"'s", Upos::part, 0, Relation::case_},
                      {"chief", Upos::adj, 3},
                      {"executive", Upos::noun, -1}})[body] > 2.0F);
  CHECK(told_of_name({{"Tarsk", Upos::propn, 1, Relation::nsubj}, {"merged", Upos::verb, -1}})[body] > 2.0F);
  CHECK(told_of_name({{"she", Upos::pron, 1},
                      {"worked", Upos::verb, -1},
                      {"for", Upos::adp, 3, Relation::case_},
                      {"Tarsk", Upos::propn, 1, Relation::obl}})[body] > 1.0F);
  CHECK(told_of_name({{"they", Upos::pron, 1},
                      {"met", Upos::verb, -1},
                      {"in", Upos::adp, 3, Relation::case_},
                      {"Tarsk", Upos::propn, 1, Relation::obl}})[body] == 0.0F);
  CHECK(told_of_name({{"Tarsk", Upos::propn, 1, Relation::nsubj},
                      {"raised", Upos::verb, -1},
                      {"its", Upos::pron, 3},
                      {"bid", Upos::noun, 1}})[person] < 0.0F);
  CHECK(told_of_name({{"Tarsk", Upos::propn, 1, Relation::nsubj},
                      {"raised", Upos::verb, -1},
                      {"her", Upos::pron, 3},
                      {"hand", Upos::noun, 1}})[person] > 0.0F);
}

TEST_CASE("relative clauses, think tanks and buildings tell types") {
  CHECK(told_of_name({{"Tarsk", Upos::propn, -1},
                      {",", Upos::punct, 3},
                      {"which", Upos::pron, 3, Relation::nsubj},
                      {"employs", Upos::verb, 0, Relation::acl_relcl},
                      {"them", Upos::pron, 3}})[body] > 2.0F);
  CHECK(told_of_name({{"Tarsk", Upos::propn, -1},
                      {",", Upos::punct, 4},
                      {"a", Upos::det, 4},
                      {"think", Upos::noun, 4},
                      {"tank", Upos::noun, 0, Relation::appos}})[body] > 2.0F);
  CHECK(told_of_name(
            {{"the", Upos::det, 1}, {"museum", Upos::noun, -1}, {"Tarsk", Upos::propn, 1, Relation::appos}})[person] <
        -2.0F);
  CHECK(told_of_name({{"the", Upos::det, 1},
                      {"supplier", Upos::noun, -1},
                      {"Tarsk", Upos::propn, 1, Relation::appos}})[person] <= 0.0F);
}

TEST_CASE("a first word that names organisations speaks for a longer name, a day stays out of it") {
  const auto runs = runs_of(sentence_of(
      {{"on", Upos::adp, 3}, {"Monday", Upos::propn, 3}, {"Radio", Upos::propn, 3}, {"Tarsk", Upos::propn, -1}}));
  REQUIRE(runs.size() == 1);
  CHECK(runs[0].begin == 2);
  CHECK(runs[0].form[body] > 1.0F);
}

TEST_CASE("a title is no part of the run that is a person's name") {
  const auto runs =
      runs_of(sentence_of({{"thanked", Upos::verb, -1}, {"Abbot", Upos::propn, 0}, {"Markos", Upos::propn, 1}}));
  REQUIRE(runs.size() == 1);
  CHECK(runs[0].begin == 2);
  CHECK(runs[0].evidence[person] > 0.0F);
}

TEST_CASE("the capital of a sentence's first common noun makes no run") {
  CHECK(runs_of(sentence_of({{"Shells", Upos::noun, 1}, {"fell", Upos::verb, -1}})).empty());
  CHECK(runs_of(sentence_of({{"Tarsk", Upos::propn, 1}, {"fell", Upos::verb, -1}})).size() == 1);
}

TEST_CASE("names in a row share their type") {
  const auto tokens =
      sentence_of({{"Tarsk", Upos::propn, -1}, {"and", Upos::cconj, 2}, {"Bramo", Upos::propn, 0, Relation::conj}});
  std::vector<float> scores(tokens.size() * name_label_count);
  scores[name_label(NameType::organization, NamePart::single)] = 6.0F;
  std::vector<NameRun> runs{{0, 1, 0, 0, {}, {}}, {2, 3, 2, 2, {}, {}}};
  share_types(tokens, runs, scores.data(), name_label_count);
  CHECK(runs[1].form[body] > 0.0F);
  CHECK(runs[1].form[person] < 0.0F);
  CHECK(runs[0].form[body] < 0.0F);
}

TEST_CASE("'and' joins two names, but within what a body is for and in a family's firm") {
  constexpr std::size_t inner = name_label(NameType::organization, NamePart::inner);
  CHECK(limit_weight({"met", "Tarsk", "and", "Bramo"}, 2, inner) < 0.0F);
  CHECK(limit_weight({"the", "Ministry", "of", "Trade", "and", "Industry"}, 4, inner) == 0.0F);
  CHECK(limit_weight({"met", "Tarsk", "and", "Sons"}, 2, inner) == 0.0F);
  CHECK(limit_weight({"met", "Tarsk", "&", "Bramo"}, 2, inner) > 2.0F);
}

TEST_CASE("'of' goes on in names of kinds that take it") {
  constexpr std::size_t inner = name_label(NameType::organization, NamePart::inner);
  CHECK(limit_weight({"the", "Diocese", "of", "Tarsk"}, 2, inner) > 0.0F);
  CHECK(limit_weight({"the", "Orchestra", "of", "Tarsk"}, 2, inner) < 0.0F);
  CHECK(limit_weight({"won", "with", "Tarsk", "in", "Bramo"}, 3, inner) < 0.0F);
  CHECK(limit_weight({"bought", "Tarsk", "for", "210", "euros"}, 2, inner) < 0.0F);
  CHECK(limit_weight({"the", "Tarsk", "-", "based", "Bramo"}, 2, inner) < 0.0F);
  CHECK(limit_weight({"on", "Monday", "Tarsk", "won"}, 1, name_label(NameType::organization, NamePart::first)) < 0.0F);
  CHECK(limit_weight({"the", "Sunday", "Times", "won"}, 1, name_label(NameType::organization, NamePart::first)) ==
        0.0F);
}

TEST_CASE(
    "a legal form joins its company across a comma, 'for' parts leagues from clubs, an owner's brigade is one name") {
  constexpr std::size_t inner = name_label(NameType::organization, NamePart::inner);
  CHECK(limit_weight({"sold", "Tarsk", ",", "Inc.", "to"}, 2, inner) > 2.0F);
  CHECK(limit_weight({"sold", "Tarsk", ",", "Bramo", "and"}, 2, inner) == 0.0F);
  CHECK(limit_weight({"the", "League", "for", "Tarsk"}, 2, inner) < 0.0F);
  CHECK(limit_weight({"the", "Centre", "for", "Tarsk"}, 2, inner) > 0.0F);
  CHECK(limit_weight({"with", "Tarsk", "'s", "Brigade"}, 2, inner) > 0.0F);
  CHECK(limit_weight({"with", "Tarsk", "'s", "Bramo"}, 2, inner) <= 0.0F);
}

TEST_CASE("a finite verb, an office and a dash part names, a road's number is a part of its name") {
  constexpr std::size_t inner = name_label(NameType::organization, NamePart::inner);
  std::vector<Token> tokens = sentence_of({{"Tarsk"}, {"faced", Upos::verb}, {"Bramo"}});
  tokens[1].xpos = "VBD";
  std::vector<float> scores(tokens.size() * name_label_count);
  weigh_limits(plain_model(), tokens, scores.data(), name_label_count);
  CHECK(scores[name_label_count + inner] < -2.0F);
  CHECK(limit_weight({"the", "Tarsk", "Coach", "Ana", "Bramo"}, 2, inner) < -2.0F);
  CHECK(limit_weight({"the", "Tarsk", "Governor", "Bramo", "Council"}, 2, inner) == 0.0F);
  CHECK(limit_weight({"Group", "Tarsk", "\u2014", "Bramo"}, 2, inner) < -2.0F);
  CHECK(limit_weight({"along", "Route", "267", "to"}, 2, name_label(NameType::place, NamePart::last)) > 0.0F);
  CHECK(limit_weight({"thanked", "Cardinal", "Tarsk"}, 1, name_label(NameType::organization, NamePart::first)) < 0.0F);
  CHECK(limit_weight({"by", "General", "Tarsk"}, 1, name_label(NameType::organization, NamePart::first)) == 0.0F);
}

TEST_CASE("a form of address is followed by a person, whatever the name") {
  const auto runs =
      runs_of(sentence_of({{"thanked", Upos::verb, -1}, {"Ms", Upos::propn, 0}, {"Bank", Upos::propn, 1}}));
  REQUIRE(runs.size() == 1);
  CHECK(runs[0].evidence[person] > 4.0F);
}

TEST_CASE("a dateline, a speaker's letter and a text's own parts are no names") {
  constexpr std::size_t inner = name_label(NameType::organization, NamePart::inner);
  constexpr std::size_t single = name_label(NameType::organization, NamePart::single);
  CHECK(limit_weight({"TARSK", "-", "Rain", "fell"}, 1, inner) < -2.0F);
  CHECK(limit_weight({"Q", ":", "why", "?"}, 0, single) < -2.0F);
  CHECK(limit_weight({"Chapter", "3", "ends"}, 0, single) < -2.0F);
  CHECK(limit_weight({"The", "Bank", "paid"}, 0, name_label(NameType::organization, NamePart::first)) < 0.0F);
}

TEST_CASE("what only business calls a firm, and what states have, too, say less") {
  const auto told_by = [](const std::string& noun) {
    return told_of_name(
        {{"the", Upos::det, 1}, {noun, Upos::noun, -1}, {"Tarsk", Upos::propn, 1, Relation::appos}})[body];
  };
  CHECK(told_by("shipowner") > 0.0F);
  CHECK(told_by("shipowner") < told_by("brewer"));
  const auto has = [](const std::string& noun) {
    return told_of_name({{"Tarsk", Upos::propn, 2}, {"'s", Upos::part, 0}, {noun, Upos::noun, -1}})[body];
  };
  CHECK(has("smelter") > 0.0F);
  CHECK(has("smelter") < has("shareholders"));
  CHECK(has("climate") == 0.0F);
}

TEST_CASE("words are known in every inflection") {
  CHECK((context_of("brewers") & ContextWord::body) != 0);
  CHECK((context_of("spokesmen") & ContextWord::of_body) != 0);
  CHECK((context_of("bought") & ContextWord::acts_rather) != 0);
  CHECK((context_of("publishes") & ContextWord::acts_as_body) != 0);
  CHECK(context_of("green") == 0);
}

}  // namespace
}  // namespace chancery
