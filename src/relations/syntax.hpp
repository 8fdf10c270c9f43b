// The syntactic places around a trigger word, with passive, control, relative clauses, participles,
// light verbs and shared arguments undone, so that a pattern names "subject" and "object" once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "relations/sentence_view.hpp"

namespace chancery {

// A syntactic place as a pattern names it.
struct Slot {
  enum class Kind : std::uint8_t {
    subject,      // who does it; of a noun: what it is said of ("Russia is a partner", "Moscow, its ally,")
    object,       // whom or what it is done to
    recipient,    // indirect object, or a "to" phrase
    complement,   // "named ambassador", "called the deal a triumph", "was awarded a medal"
    controlled,   // the subject of the clause that the verb governs ("urged that both sides stop")
    possessor,    // "Holm's visit", "his visit"
    modifier,     // "Russian investment", "Russia-Kazakhstan talks"
    holder,       // of a noun: the subject of the verb it depends on ("Xi paid a visit", "met during his visit")
    clause,       // the clause that the trigger governs ("urged both sides to stop", "the decision to open")
    content,      // what is said, thought or written: "a joke" in "it is a joke, said Berg", verb or not
    condition,    // on what it depends: "joins" in "will leave if Mali joins"
    command,      // what somebody is bidden in so many words: "“let them go,” said Berg to the generals"
    premodifier,  // any adjective or noun in front of it ("phone call"), named or not
    apposition,   // "Ufa, Bashkortostan"
    beside,       // of a name: the one after it, between commas ("Baku, Azerbaijan,"), whatever the tree says
    site,         // of a thing: the place in its own words ("the talks on fish in Lima", "in Lima, at the institute"),
                  // likewise; with the `word` "behind" only what follows it
    adverb,       // "met virtually"
    governor,     // the word on which the trigger hangs: "won" in "won praise from"
    quotes,       // the quotation marks before it: "called the law “a wall of paper”"
    marker,       // the preposition, conjunction or copula before it: "at" in "at the forum"
    speaker,      // to whom the text ascribes what the trigger tells; known to the matcher, not to the tree
    whole,        // what was last bought, sold or held in part before the trigger ("and Chad the rest"); likewise
    occasion,     // the gathering that the text is just telling of ("Weber also attended"); likewise
    forum,        // the gathering that the whole text reports on ("Weber made a speech"); likewise
    ruler,  // the state where what the trigger tells happens, by a town or building there ("was arrested in Lyon");
            // likewise
    scene,  // the town that the text is written from, if who fills "subject" is not at home there ("flew in"); likewise
    setting,  // the place that the text tells of most, or the one that "there" takes up, if who fills "subject" is not
              // at home there ("came with her minister"); likewise
    destination,  // where whoever fills "object" was last told to go ("accompanied him"); likewise
    beneficiary,  // whom the text last told to be helped ("pledged a further 20m"); likewise
    benefactor,   // who was last told to help ("the funding will go to Oxfam"); likewise
    sanctioner,   // who was last told to impose sanctions ("the measures target Rosneft"); likewise
    sanctionee,   // on which state ("Norway has joined in the measures"); likewise
    assailant,    // who was last told to attack ("the strikes hit a depot near Tyre"); likewise
    grateful,     // who thanks whoever fills "subject" in the same sentence ("for the boats that Japan gave"); likewise
    interlocutor,  // with whom whoever fills "subject" was last told to deal ("thanked for the congratulations");
                   // likewise
    negotiators,   // who were last told to meet or to agree ("a treaty was signed after the talks"); likewise
    stricken,      // the state that the text tells to be struck by a disaster ("Chile sent rescue dogs"); likewise
    laureate,      // who was last told to win, to be chosen or honoured ("Congratulations came from Lima"); likewise
    protagonist,   // whose meetings and journeys the text is telling of ("another meeting was with Berg"); likewise
    traveller,     // who was last told to travel, where the trigger or its doer is "the trip" or "the delegation";
                   // likewise
    undertaking,   // what the text last told to be built or paid for ("KfW put up another 20m"); likewise
    work,          // that, else the building or project that it speaks of most ("The contractor is Acme"); likewise
    builder,       // who was told to build it ("Acme will supply the rails"); likewise
    ballot,        // the draft, resolution or bill that the text last told of ("Russia voted against"); likewise
    treaty,        // the treaty that the text is telling of ("Peru has not ratified"); likewise
    paper,         // that treaty, statement or contract ("Berg signed for Austria"); likewise
    body,          // the body of states that it is telling of ("Togo, a member since 1963"); likewise
    club,          // the body or treaty, whichever was told of last ("Qatar left in 2019"); likewise
    chaired,       // the body whose chair it is telling of ("Togo took it over in May"); likewise
    captor,        // who was last told to hold somebody ("demanded her release"); likewise
    matter,        // the plan or treaty that the text last told of ("Chile is against"); likewise
    doer,          // who did what the text last told ("Chile condemned the move"); likewise
    self,          // the trigger itself
    preposition,   // the phrase with the preposition `word`
  };
  Kind kind{};
  std::string word;
  std::vector<Slot> then{};  // at most one: the place of what fills this one ("object>possessor")
  std::size_t key = 0;       // the same for the same name of a place; 0 where none was parsed
};

// "subject", "of", "object>possessor", …; nothing for a word that is neither a place nor a preposition.
[[nodiscard]] std::optional<Slot> parse_slot(std::string_view name);

// A word in a place, and how far the way to it may be trusted (0…1), the parser's own trust included.
struct Filler {
  int token = 0;
  float confidence = 1.0F;
  int otherwise = -1;  // the word to take where this one means nothing of the class that is wanted
};

// The words in that place of the trigger, coordination spread out, in text order; empty if it is not filled.
[[nodiscard]] std::vector<Filler> fillers(const SentenceView& view, int trigger, const Slot& slot);

[[nodiscard]] std::vector<Filler> subjects(const SentenceView& view, int verb);
[[nodiscard]] std::vector<Filler> objects(const SentenceView& view, int verb);

// The word itself and what is coordinated with it.
// Whether a plural is said of the row that the parser adds it to: "Chad and Niger, both members of the pact".
[[nodiscard]] bool is_floating_apposition(const SentenceView& view, int word);
[[nodiscard]] std::vector<Filler> coordinated(const SentenceView& view, Filler first);

// The preposition that introduces a word ("in", "according to"), "" if none.
[[nodiscard]] std::string preposition_of(const SentenceView& view, int index);

}  // namespace chancery
