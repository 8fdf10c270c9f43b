#include "relations/mode_governors.hpp"

#include <algorithm>
#include <initializer_list>

#include "relations/syntax.hpp"

namespace chancery {

bool is_ended(const SentenceView& view, int verb, int governor) {
  if (view.token(verb).xpos != "VBG") return false;
  // "stopped short of criticising", "fell short of condemning"
  if (view.lemma(governor) == "short" ||
      (view.lemma_is(governor, {"stop", "fall"}) && view.has_child_lemma(governor, {"short"})))
    return true;
  if (view.relation(verb) == Relation::xcomp) return view.lemma_is(governor, {"stop", "cease", "quit"});
  // "held off on signing", "shied away from backing", "decided against joining"
  const bool kept_away = view.has_child_lemma(governor, {"off", "back", "away"}) &&
                         view.lemma_is(governor, {"hold", "shy", "back", "pull", "steer", "stay", "draw"});
  if (view.has_child_lemma(verb, {"on", "from"}) && kept_away) return true;
  if (view.has_child_lemma(verb, {"against"}) && view.lemma_is(governor, {"decide", "opt", "choose", "vote"}))
    return true;
  return view.has_child_lemma(verb, {"from"}) &&
         view.lemma_is(governor, {"bar", "ban", "block", "prevent", "prohibit", "stop", "keep", "exclude", "dissuade",
                                  "refrain", "abstain", "desist", "deter", "discourage"});
}

// "cut off its support", "suspended its cooperation": what was is no more.
bool is_given_up(const SentenceView& view, int noun, int governor) {
  return view.relation(noun) == Relation::obj &&
         view.lemma_is(noun, {"support", "backing", "cooperation", "co-operation", "endorsement", "assistance", "aid",
                              "supply", "export"}) &&
         (view.lemma_is(governor, {"withdraw", "suspend", "end", "revoke", "rescind", "discontinue", "terminate",
                                   "sever", "stop", "cease", "halt"}) ||
          (view.lemma_is(governor, {"cut", "break"}) && view.has_child_lemma(governor, {"off"})));
}

// "urged Chad to end its war on", "efforts to halt the shelling of": what is to end goes on.
bool is_fought(const SentenceView& view, int noun, int governor) {
  return view.relation(noun) == Relation::obj &&
         view.lemma_is(noun,
                       {"war",         "attack",    "offensive", "assault", "aggression", "invasion", "occupation",
                        "bombardment", "bombing",   "shelling",  "strike",  "airstrike",  "siege",    "blockade",
                        "incursion",   "onslaught", "hostility", "raid",    "campaign",   "fighting"}) &&
         view.lemma_is(governor, {"end", "stop", "halt", "cease", "suspend", "quit"});
}

bool takes_part(const SentenceView& view, int verb) {
  return view.lemma_is(verb, {"participate", "engage"}) ||
         (view.lemma_is(verb, {"take"}) && view.has_child_lemma(verb, {"part"}));
}

namespace {

// "the most senior", "the highest-ranking", "the youngest"
bool is_superlative(const SentenceView& view, int word) {
  const auto& parts = view.children(word);
  return view.token(word).xpos == "JJS" || std::any_of(parts.begin(), parts.end(), [&](int part) {
           return view.token(part).xpos == "JJS" || view.token(part).xpos == "RBS";
         });
}

// Who may do something, unlike "the best way to reach it", "the strongest reason to sign".
bool is_doer(const SentenceView& view, int noun) {
  return view.lemma_is(noun,
                       {"official",   "politician", "leader",    "minister", "president", "diplomat",  "envoy",
                        "figure",     "country",    "state",     "nation",   "economy",   "company",   "firm",
                        "bank",       "group",      "party",     "member",   "lawmaker",  "senator",   "woman",
                        "man",        "person",     "governor",  "general",  "commander", "secretary", "ambassador",
                        "lender",     "investor",   "candidate", "monarch",  "king",      "head",      "delegation",
                        "chancellor", "premier",    "one",       "player",   "producer",  "power",     "government"});
}

}  // namespace

// "the third minister to visit", "the most senior official to visit", "one of the states to have signed": those who did
// are counted.
bool is_counted_doer(const SentenceView& view, int noun) {
  const std::initializer_list<std::string_view> ranks = {"first", "second", "third", "fourth",
                                                         "fifth", "only",   "last",  "latest"};
  if (view.lemma_is(noun, ranks) || view.has_child_lemma(noun, ranks)) return true;
  if (!is_doer(view, noun)) return false;
  const auto& parts = view.children(noun);
  return std::any_of(parts.begin(), parts.end(), [&](int part) {
    if (view.relation(part) == Relation::amod && is_superlative(view, part)) return true;
    return view.relation(part) == Relation::acl && part > noun && view.token(part).xpos == "VBN" &&
           view.has_child_lemma(part, {"to"}) && view.has_child_lemma(part, {"have"});
  });
}

int doing_of_first(const SentenceView& view, int noun) {
  const int verb = view.head(noun);
  return verb >= 0 && !view.child(noun, Relation::cop) && view.lemma_is(verb, {"become"}) ? verb : noun;
}

bool is_one_of_those_done(const SentenceView& view, int noun) {
  if (noun < 0 || view.has_child_lemma(noun, {"will", "would", "could", "might", "may"})) return false;
  return is_superlative(view, noun) || is_counted_doer(view, noun);
}

// "voted to adopt", "went on to sign", "was quick to congratulate": the infinitive tells what came of it, not a
// purpose.
bool is_done_by(const SentenceView& view, int governor) {
  return view.lemma_is(
      governor,
      {"begin",     "start",     "vote",     "go",      "manage",     "proceed", "help",      "unite",    "continue",
       "use",       "take",      "write",    "phone",   "telephone",  "rise",    "intervene", "step",     "speak",
       "join",      "quick",     "swift",    "prompt",  "fast",       "quicker", "glad",      "happy",    "pleased",
       "proud",     "delighted", "honoured", "honored", "privileged", "lucky",   "fortunate", "sad",      "sorry",
       "surprised", "relieved",  "lead",     "force",   "drive",      "compel",  "cause",     "persuade", "convince",
       "induce",    "spur",      "oblige",   "provoke", "grow",       "expand",  "swell",     "widen",    "broaden",
       "enlarge",   "bold",      "brave",    "right",   "wrong",      "wise",    "kind",      "careful"});
}

bool is_come_to(const SentenceView& view, int verb, int governor) {
  return view.lemma(governor) == "come" && verb > governor && verb <= governor + 3 &&
         view.lemma_is(verb, {"admire",     "regret",  "see",       "know",      "accept",    "believe",   "hate",
                              "love",       "trust",   "distrust",  "oppose",    "support",   "rely",      "depend",
                              "regard",     "view",    "dominate",  "own",       "control",   "rule",      "resent",
                              "appreciate", "embrace", "fear",      "recognise", "recognize", "represent", "understand",
                              "respect",    "despise", "symbolise", "symbolize", "embody",    "share",     "like"});
}

// "rang her to congratulate her", "met them to thank them": what one says to somebody is said where one speaks to him.
bool is_said_then(const SentenceView& view, int verb, int governor) {
  return view.lemma_is(governor, {"ring", "call", "cable", "text", "email", "tweet", "post", "meet", "visit", "receive",
                                  "contact", "see", "address", "message", "here"}) &&
         view.lemma_is(verb, {"thank", "congratulate", "express", "convey", "condole", "inform", "assure", "reassure",
                              "apologise", "apologize", "commiserate", "wish", "say"}) &&
         !view.has_child_lemma(governor, {"will", "would", "may", "could", "to"});
}

// "in talks with X about building": nobody builds yet, whichever word the parser hangs the clause on.
bool is_talked_about(const SentenceView& view, int verb, int governor) {
  if (view.token(verb).xpos != "VBG" || !view.has_child_lemma(verb, {"about", "on", "over"})) return false;
  for (const int noun : {governor, view.head(governor)})
    if (noun >= 0 &&
        view.lemma_is(noun, {"talk", "negotiation", "discussion", "consultation", "study", "conversation"}))
      return true;
  return false;
}

int denial_of_claim(const SentenceView& view, int noun) {
  for (int steps = 3; noun >= 0 && steps > 0; --steps, noun = view.head(noun)) {
    const Relation r = view.relation(noun);
    if (view.lemma_is(
            noun, {"claim", "report", "allegation", "accusation", "charge", "suggestion", "rumour", "rumor",
                   "speculation", "story", "assertion", "insinuation", "suspicion", "notion", "idea", "assumption"}) &&
        (r == Relation::obj || r == Relation::obl || r == Relation::nsubj_pass)) {
      const int verb = view.head(noun);
      const bool denies =
          verb >= 0 && view.lemma_is(verb, {"deny", "reject", "dismiss", "refute", "rebut", "dispute", "contradict",
                                            "repudiate", "rubbish", "debunk", "brush", "rebuff", "wave"});
      return denies ? verb : -1;
    }
    if (r != Relation::nmod && r != Relation::obl) return -1;
  }
  return -1;
}

bool is_deed_at_issue(const SentenceView& view, int verb, int name) {
  if (view.token(verb).xpos != "VBG" || view.token(name).upos != Upos::propn) return false;
  // "Berg, speaking in Lima, proposed a summit": it is Berg's own
  if (const Relation r = view.relation(name);
      (r == Relation::nsubj || r == Relation::nsubj_pass) && view.head(name) > verb && view.token(verb - 1).form == ",")
    return false;
  int at = name;
  for (int steps = 2; steps > 0 && view.head(at) >= 0; --steps) {
    at = view.head(at);
    if (view.lemma_is(at, {"oppose", "support",     "back",       "favour",     "favor",   "block",    "veto",
                           "object", "resist",      "reject",     "discuss",    "propose", "envisage", "consider",
                           "allow",  "objection",   "opposition", "resistance", "veto",    "talk",     "prospect",
                           "idea",   "possibility", "question",   "likelihood", "chance",  "risk",     "threat"}))
      return true;
    for (const int c :
         view.children(at))  // "dropped its objections to Chad joining": the parser hangs the state on the verb
      if (c < name && view.relation(c) == Relation::obj &&
          view.lemma_is(c, {"objection", "opposition", "resistance", "veto", "support", "backing"}))
        return true;
  }
  return false;
}

// India's membership, which others support, is none yet.
bool is_backed_membership(const SentenceView& view, int noun) {
  if (!view.lemma_is(noun, {"membership", "accession", "entry"})) return false;
  for (int at = noun, steps = 3; view.head(at) >= 0 && steps > 0; --steps) {
    at = view.head(at);
    if (view.lemma_is(at, {"support", "back", "endorse", "bid", "candidacy", "application", "favour", "favor"}))
      return true;
  }
  return false;
}

bool is_voted_through(const SentenceView& view, int verb, int governor) {
  return view.lemma_is(governor, {"vote", "rule", "resolve"}) &&
         view.lemma_is(verb, {"adopt", "approve", "reject",   "condemn", "endorse", "back",     "support", "ratify",
                              "pass",  "censure", "denounce", "oppose",  "welcome", "urge",     "call",    "demand",
                              "veto",  "block",   "uphold",   "dismiss", "elect",   "re-elect", "oust"});
}

bool is_outcome(const SentenceView& view, int noun) {
  return view.lemma_is(
      noun, {"outcome", "result",      "conclusion", "agenda",   "importance", "significance", "impact",  "effect",
             "benefit", "participant", "guest",      "delegate", "sideline",   "eve",          "margin",  "sidelines",
             "margins", "success",     "spirit",     "legacy",   "momentum",   "anniversary",  "decision"});
}

bool is_standing_bond(const SentenceView& view, const Lexicon& lexicon, int noun) {
  return lexicon.lasting.contains(view.lemma(noun)) &&
         (view.has_child_lemma(noun, {"the", "this"}) || view.child(noun, Relation::nmod_poss));
}

bool is_act_that_would(const SentenceView& view, int act) {
  if (view.relation(act) != Relation::nsubj || view.head(act) < 0 ||
      !view.has_child_lemma(view.head(act), {"would", "could", "might"}))
    return false;
  return view.lemma_is(
      act, {"signing",     "creation",    "establishment", "construction", "opening",    "launch",     "visit",
            "meeting",     "deployment",  "withdrawal",    "accession",    "membership", "adoption",   "ratification",
            "sale",        "acquisition", "takeover",      "merger",       "delivery",   "imposition", "introduction",
            "appointment", "exit",        "departure",     "admission",    "entry",      "trip",       "formation",
            "setting",     "conclusion",  "recognition",   "attack",       "strike",     "invasion"});
}

}  // namespace chancery
