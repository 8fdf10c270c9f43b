// Who controls a verb form without a subject of its own, construction by construction.
#include "relations/controllers.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "relations/mode_governors.hpp"

namespace chancery::syntax {

bool is_person_or_body(const SentenceView& view, int token) {
  const Upos tag = view.token(token).upos;
  return tag == Upos::propn || tag == Upos::pron || view.mention(token) != nullptr;
}

// "praised Kenya for hosting", "accused them of shelling": what the governor is done for is the object's deed. Any
// other preposition leaves it to the subject ("angered them by signing", "met them before flying to").
bool is_object_deed(const SentenceView& view, int verb, int governor) {
  const bool having = std::any_of(view.children(verb).begin(), view.children(verb).end(), [&](int c) {
    return view.relation(c) == Relation::aux && view.token(c).xpos == "VBG";  // "of having seized"
  });
  if (view.token(verb).xpos != "VBG" && !having) return false;
  const std::string marker = preposition_of(view, verb);
  const bool warned = marker == "against";  // "warned Chad against joining"
  auto object = view.child(governor, Relation::obj);
  if (warned && (!object || *object > verb)) object = view.child(governor, Relation::iobj);
  if (!object || *object > verb) return false;
  if (warned) return true;
  // "accused Chinese vessels of ramming it": whoever is accused did it
  if (marker == "of" && view.lemma_is(governor, {"accuse", "suspect", "convict", "acquit"})) return true;
  if (marker == "with" && view.lemma_is(governor, {"charge", "credit", "tax", "reproach"})) return true;
  if (marker == "for" && view.lemma_is(governor, {"sanction", "blacklist", "fine", "punish", "penalise", "penalize",
                                                  "criticise", "criticize", "condemn", "prosecute", "arrest", "detain",
                                                  "jail", "rebuke", "convict", "sentence", "blame", "thank", "praise"}))
    return true;
  if (!is_person_or_body(view, *object)) return false;
  return marker == "for" || marker == "of" || marker == "on" || marker == "from" || marker == "into";
}

// "a letter from Weber inviting her", "the council's statement condemning it": whose words they are.
std::vector<Filler> author_of(const SentenceView& view, int verb, int paper) {
  if (view.token(verb).xpos != "VBG" ||
      !view.lemma_is(paper, {"letter",     "message",    "telegram", "note",    "cable",  "missive",   "statement",
                             "communique", "communiqué", "petition", "post",    "tweet",  "email",     "e-mail",
                             "memo",       "appeal",     "motion",   "article", "speech", "telegramme"}))
    return {};
  for (const std::string_view from : {"from", "by"})
    if (auto found = prepositional(view, paper, from); !found.empty()) return found;
  return fillers(view, paper, {Slot::Kind::possessor, {}, {}});
}

// "wrote to Weber asking him": who wrote asks.
bool is_writers_deed(const SentenceView& view, int verb, int receiver) {
  const int writes = view.head(receiver);
  return writes >= 0 && view.is_verb(writes) && view.token(verb).xpos == "VBG" &&
         view.lemma_is(writes, {"write",   "send",    "phone",     "telephone", "cable",   "email",   "text",
                                "address", "post",    "issue",     "adopt",     "approve", "pass",    "sign",
                                "publish", "release", "circulate", "table",     "endorse", "deliver", "tweet",
                                "vote",    "co-sign", "cosign",    "draft",     "initial"}) &&
         view.lemma_is(verb,
                       {"ask",       "urge",      "request", "call",    "thank",   "congratulate", "invite", "inform",
                        "tell",      "express",   "offer",   "praise",  "demand",  "warn",         "accuse", "condemn",
                        "criticise", "criticize", "appeal",  "back",    "support", "endorse",      "defend", "oppose",
                        "reject",    "denounce",  "deplore", "welcome", "protest", "blame"});
}

// "the first minister to visit Lima", "among the first to congratulate her was Weber": who is counted does it.
std::vector<Filler> counted_doers(const SentenceView& view, int verb, int counted) {
  const bool done = view.token(verb).xpos == "VBN" && view.has_child_lemma(verb, {"to"});  // "to have signed"
  if (!(view.token(verb).xpos == "VB" || done)) return {};
  if (!is_counted_doer(view, counted) && !view.lemma_is(counted, {"next"}) && !view.has_child_lemma(counted, {"next"}))
    return {};
  if (auto among = found_among(view, counted); !among.empty()) return among;
  return predication_subjects(view, counted);
}

// "expressed their gratitude to Peru for hosting": it is Peru that hosts.
std::vector<Filler> thanked_ones(const SentenceView& view, int verb, int governor) {
  if (view.token(verb).xpos != "VBG") return {};
  const auto says_thanks = [&](int noun) {
    return view.lemma_is(noun, {"gratitude", "thanks", "thank", "appreciation", "grateful", "thankful", "tribute"});
  };
  // "congratulated Berg on the success of hosting", "thanked Berg for the help in founding": whoever is praised does
  const int praising = view.head(governor);
  if (!view.is_verb(governor) && praising >= 0 && view.is_verb(praising) && !view.is_passive(praising)) {
    const std::string link = preposition_of(view, verb);
    const bool helping = link == "in" && !view.child(governor, Relation::nmod_poss) &&
                         view.lemma_is(governor, {"help", "assistance", "aid", "support", "contribution", "backing",
                                                  "cooperation", "collaboration", "effort", "part", "role"});
    if ((link == "of" || helping) && view.lemma_is(praising, {"congratulate", "praise", "commend", "laud", "applaud",
                                                              "thank", "compliment", "felicitate", "credit"}))
      return fillers(view, praising, {Slot::Kind::object, {}, {}});
    if (const auto object = view.child(praising, Relation::obj); helping && object && says_thanks(*object))
      return prepositional(view, *object, "to");
  }
  if (preposition_of(view, verb) != "for") return {};
  if (says_thanks(governor)) return prepositional(view, governor, "to");
  if (const auto object = view.child(governor, Relation::obj); object && says_thanks(*object))
    return prepositional(view, *object, "to");
  return {};
}

// "named Berg to run", "picked Berg to lead": who is given the task, whatever the parser makes of the name; -1 if none
// is.
int charged_one(const SentenceView& view, int verb, int governor) {
  if (view.is_passive(governor) || !view.has_child_lemma(verb, {"to"}) ||
      !view.lemma_is(governor, {"name", "appoint", "pick", "choose", "elect", "tap", "hire", "select", "nominate",
                                "designate", "recruit", "commission", "dispatch", "deploy", "poach", "promote", "bring",
                                "install", "draft", "enlist", "engage"}))
    return -1;
  // "chose Berg over two rivals to lead": a name rather than a noun that was taken for the object
  for (const bool named : {true, false})
    for (const Relation relation : {Relation::obj, Relation::xcomp, Relation::iobj})
      if (const auto child = view.child(governor, relation); child && *child > governor && *child < verb)
        if (!named || is_person_or_body(view, *child)) return *child;
  return name_behind(view, governor);
}

// "elected Berg speaker, replacing Duarte", "named Berg to lead it, succeeding Duarte": who is given the office
// succeeds.
std::vector<Filler> successor_named(const SentenceView& view, int verb, int governor) {
  if (view.token(verb).xpos != "VBG" || !view.lemma_is(verb, {"replace", "succeed"})) return {};
  int naming = governor;
  if (view.relation(naming) == Relation::xcomp || view.relation(naming) == Relation::advcl) naming = view.head(naming);
  if (naming < 0 || view.is_passive(naming) ||
      !view.lemma_is(naming, {"name",     "appoint",  "pick",      "choose",  "elect",   "tap",      "hire",
                              "select",   "nominate", "designate", "recruit", "install", "promote",  "poach",
                              "make",     "confirm",  "approve",   "unveil",  "move",    "transfer", "shift",
                              "reassign", "switch",   "elevate",   "swear",   "instal"}))
    return {};
  return objects_within(view, naming, 0);
}

// "pushed Chad to sign", hung on as an adjunct: such verbs say what moves their object to act; -1 if it is no such
// verb.
int moved_one(const SentenceView& view, int verb, int governor) {
  if (!view.is_verb(governor) || view.is_passive(governor) || view.token(verb).xpos != "VB" ||
      !view.has_child_lemma(verb, {"to"}) ||
      !view.lemma_is(governor, {"lead",      "push",      "prompt",  "force",   "drive",   "compel",   "oblige",
                                "cause",     "enable",    "allow",   "urge",    "ask",     "persuade", "convince",
                                "encourage", "pressure",  "press",   "order",   "require", "permit",   "beg",
                                "direct",    "instruct",  "tell",    "warn",    "spur",    "induce",   "tempt",
                                "coax",      "nudge",     "goad",    "provoke", "advise",  "empower",  "entitle",
                                "authorise", "authorize", "implore", "exhort",  "inspire", "incite",   "want"}))
    return -1;
  const auto object = view.child(governor, Relation::obj);
  return object && *object > governor && *object < verb ? *object : -1;
}

// Verbs whose object never does what an infinitive behind it says.
bool takes_purpose(const SentenceView& view, int verb) {
  return view.lemma_is(
      verb, {"telephone", "phone",   "ring", "call",  "visit", "meet", "join",  "attend",  "use",   "sign",
             "host",      "address", "hold", "leave", "enter", "tour", "spend", "receive", "write", "issue"});
}

// "signed a grant agreement to rebuild the road": who rebuilds it is not said.
bool is_of_money(const SentenceView& view, int noun) {
  const std::initializer_list<std::string_view> money = {
      "grant", "loan", "credit", "funding", "fund", "money", "million", "billion", "$", "€", "£", "financing"};
  const auto& parts = view.children(noun);
  return view.lemma_is(noun, money) || std::any_of(parts.begin(), parts.end(), [&](int c) {
           return view.relation(c) != Relation::acl && view.lemma_is(c, money);
         });  // no "agreement to fund"
}

bool is_lenders_purpose(const SentenceView& view, int verb, int governor) {
  if (!view.is_verb(governor) || view.token(verb).xpos != "VB" || view.is_passive(governor)) return false;
  const auto sum = view.child(governor, Relation::obj);
  if (!sum || *sum > verb || !is_of_money(view, *sum)) return false;
  if (view.lemma_is(governor, {"lend", "loan", "approve", "grant", "disburse", "extend"})) return true;
  const auto lender = view.child(governor, Relation::nsubj);
  return view.lemma_is(governor, {"offer", "provide", "commit", "pledge", "contribute", "allocate"}) && lender &&
         view.lemma_is(*lender, {"bank", "fund"});
}

// "decision to open": who decided; "their plan to meet": they.
std::vector<Filler> holders_of_noun(const SentenceView& view, int noun, int depth) {
  // "her invitation to Weber to visit Lima", "accepted her invitation to visit": whoever was asked does it.
  if (view.lemma_is(noun, {"invitation", "invite", "request", "order", "appeal", "plea", "instruction", "summons"})) {
    auto asked = prepositional(view, noun, "to");
    std::erase_if(asked, [&](const Filler& f) { return view.is_verb(f.token); });
    if (!asked.empty()) return asked;
    const int verb = view.head(noun);
    if (verb < 0 || view.relation(noun) != Relation::obj || !view.is_verb(verb)) return {};
    if (const auto who = receiver(view, verb)) return resolved(view, arc(view, *who));
    const bool takes = view.lemma_is(verb, {"accept", "receive", "get", "decline", "reject", "refuse", "take", "turn",
                                            "obtain", "honour", "honor", "ignore", "weigh", "consider", "have"});
    return takes && depth > 0 ? scaled(subjects_within(view, verb, depth - 1), shared_trust) : std::vector<Filler>{};
  }
  // "obtained Britain's consent to buy", "gave Chile its permission to build": whoever gets it is to do it.
  if (view.lemma_is(noun, {"consent", "permission", "approval", "permit", "authorisation", "authorization", "clearance",
                           "go-ahead", "blessing", "leave"})) {
    const int verb = view.head(noun);
    if (verb < 0 || depth == 0 || !view.is_verb(verb) || view.relation(noun) != Relation::obj) return {};
    if (const auto who = receiver(view, verb)) return resolved(view, arc(view, *who));
    const bool gets = view.lemma_is(verb, {"get", "obtain", "receive", "win", "secure", "need", "seek", "await",
                                           "request", "have", "gain", "lack", "want"});
    return gets && !view.is_passive(verb) ? scaled(subjects_within(view, verb, depth - 1), shared_trust)
                                          : std::vector<Filler>{};
  }
  if (is_of_money(view, noun)) return {};
  const auto named = [&](Slot::Kind kind) {
    return depth > 0 ? fillers(view, noun, {kind, {}, {}}) : std::vector<Filler>{};
  };
  if (auto found = named(Slot::Kind::possessor); !found.empty()) return found;
  // "the decision of Taifa Gas to construct", "plans by Chad to build"
  if (view.lemma_is(noun, {"decision",    "intention",  "plan",    "desire",        "wish",     "readiness",
                           "willingness", "commitment", "pledge",  "promise",       "proposal", "offer",
                           "bid",         "attempt",    "refusal", "determination", "ambition", "move",
                           "effort",      "agreement",  "threat",  "vow",           "failure",  "warning"}))
    for (const std::string_view preposition : {"of", "by", "from"}) {
      auto held = prepositional(view, noun, preposition);
      std::erase_if(held, [&](const Filler& f) { return view.is_verb(f.token); });
      if (!held.empty()) return held;
    }
  for (const Slot::Kind kind : {Slot::Kind::holder, Slot::Kind::modifier})
    if (auto found = named(kind); !found.empty()) return found;
  // "won the right to host": who won it; "gave Peru the chance to speak": who got it.
  const int verb = view.head(noun);
  if (depth > 0 && verb >= 0 && view.relation(noun) == Relation::obj && view.is_verb(verb)) {
    if (const auto who = receiver(view, verb)) return resolved(view, arc(view, *who));
    // "was awarded the contract to build": whoever was awarded it.
    if (view.is_passive(verb)) return scaled(objects_within(view, verb, depth - 1), shared_trust);
    return scaled(subjects_within(view, verb, depth - 1), shared_trust);
  }
  return {};
}

// "will lend the railway 90 million to renovate the line", "gave $5m to Mali to build a school": who gets it is to do
// it.
std::vector<Filler> endowed_one(const SentenceView& view, int verb, int governor) {
  if (!view.is_verb(governor) || view.is_passive(governor) || view.token(verb).xpos != "VB" ||
      !view.has_child_lemma(verb, {"to"}) ||
      !view.lemma_is(governor, {"lend", "give", "grant", "award", "allocate", "pay", "loan", "provide", "disburse",
                                "donate", "extend"}))
    return {};
  if (auto got = fillers(view, governor, {Slot::Kind::recipient, {}, {}});
      !got.empty() && is_person_or_body(view, got.front().token))
    return got;
  return {};
}

std::vector<Filler> contracted_firm(const SentenceView& view, int verb, int governor) {
  if (view.token(verb).xpos != "VB" || !view.has_child_lemma(verb, {"to"}) ||
      !view.lemma_is(verb, {"supply",  "deliver",   "provide",      "build",   "construct",   "install",   "export",
                            "sell",    "develop",   "design",       "operate", "manage",      "run",       "maintain",
                            "upgrade", "modernise", "modernize",    "produce", "manufacture", "refurbish", "renovate",
                            "expand",  "equip",     "launch",       "lay",     "dredge",      "drill",     "ship",
                            "make",    "assemble",  "rehabilitate", "rebuild", "overhaul",    "electrify", "extend",
                            "erect",   "carry",     "explore",      "set",     "finance",     "repair"}))
    return {};
  const int signing = view.is_verb(governor) ? governor : view.head(governor);
  if (signing < 0 || !view.is_verb(signing) || view.is_passive(signing)) return {};
  const auto paper = view.child(signing, Relation::obj);
  if (!paper || *paper > verb || (governor != signing && governor != *paper) ||
      !view.lemma_is(*paper, {"contract", "deal", "agreement", "order", "pact", "accord", "memorandum", "mou"}))
    return {};
  const auto is_state = [&](const Filler& f) {
    const Mention* mention = view.mention(f.token);
    return mention && (view.means(*mention, EntityType::country) ||
                       view.lemma_is(f.token, {"ministry", "government", "department", "army", "navy", "force",
                                               "municipality", "authority"}));
  };
  const auto buyers = subjects_within(view, signing, 0);
  if (buyers.size() != 1 || !is_state(buyers.front())) return {};
  for (const std::string_view with : {"with", "to"})
    for (const int holder : {*paper, signing})
      if (auto firms = prepositional(view, holder, with); !firms.empty() && firms.front().token < verb) {
        const Mention* firm = view.mention(firms.front().token);
        const bool unnamed = view.lemma_is(
            firms.front().token,
            {"company", "firm", "group", "consortium", "contractor", "shipyard", "shipbuilder", "manufacturer", "maker",
             "builder", "developer", "supplier", "producer", "operator", "giant", "conglomerate", "venture"});
        if (unnamed || (firm && view.means(*firm, EntityType::organization) && !is_state(firms.front()))) return firms;
      }
  return {};
}

// "called on both camps to come", "waited for the envoy to arrive": the phrase names who is to do it.
std::vector<Filler> called_upon(const SentenceView& view, int governor) {
  std::vector<std::string_view> prepositions;
  if (view.lemma_is(governor, {"call"})) prepositions = {"on", "upon", "for"};
  if (view.lemma_is(governor, {"appeal", "plead", "signal"})) prepositions = {"to", "with", "for"};
  if (view.lemma_is(governor, {"count", "depend", "rely", "prevail"})) prepositions = {"on", "upon"};
  if (view.lemma_is(governor, {"ask", "wait", "push", "press", "arrange", "lobby", "provide"}))
    prepositions = {"for", "on"};
  for (const int c : view.children(governor))
    if (view.relation(c) == Relation::obl)
      for (const std::string_view preposition : prepositions)
        if (preposition_of(view, c) == preposition ||
            (view.has_child_lemma(governor, {preposition}) && preposition_of(view, c).empty()))
          return resolved(view, arc(view, c));
  return {};
}

// "praised Kenya's role in condemning it", "the role of Kenya in": whose part it was.
std::vector<Filler> owner_of_part(const SentenceView& view, int verb, int governor) {
  if (view.token(verb).xpos != "VBG" || preposition_of(view, verb) != "in") return {};
  const auto begin = static_cast<int>(view.subtree(verb).begin);
  for (const int noun : view.children(governor)) {
    if (noun <= governor || noun >= begin ||
        (view.relation(noun) != Relation::obj && view.relation(noun) != Relation::obl))
      continue;
    if (static_cast<int>(view.subtree(noun).end) != begin) continue;
    if (!view.lemma_is(
            noun, {"role",        "part",        "stance",       "position",   "leadership",  "effort",  "work",
                   "commitment",  "courage",     "contribution", "generosity", "solidarity",  "resolve", "consistency",
                   "persistence", "involvement", "record",       "success",    "achievement", "progress"}))
      continue;
    auto found = fillers(view, noun, {Slot::Kind::possessor, {}, {}});
    if (found.empty()) found = prepositional(view, noun, "of");
    if (!found.empty()) return found;
  }
  return {};
}

// "joined Peru and Chile in condemning it": those who are joined do it too.
std::vector<Filler> joined_ones(const SentenceView& view, int verb, int governor) {
  if (view.token(verb).xpos != "VBG" || !view.lemma_is(governor, {"join", "follow"}) || view.is_passive(governor) ||
      preposition_of(view, verb) != "in")
    return {};
  return objects_within(view, governor, 0);
}

std::vector<Filler> controller(const SentenceView& view, int governor, int depth) {
  if (view.is_verb(governor) && !view.is_passive(governor))
    if (auto called = called_upon(view, governor); !called.empty()) return called;
  if (view.is_verb(governor) && !view.lemma_is(governor, {"promise", "vow", "pledge", "threaten", "offer"})) {
    auto object = view.is_passive(governor) ? std::vector<Filler>{} : objects_within(view, governor, 0);
    if (!object.empty()) return object;
    if (view.is_passive(governor)) return objects_within(view, governor, depth - 1);
  }
  return subjects_within(view, governor, depth - 1);
}

}  // namespace chancery::syntax
