#include "relations/figure_owners.hpp"

#include "relations/figure_tree.hpp"

namespace chancery {

std::vector<const Mention*> FigureOwners::owners() const {
  std::vector<const Mention*> found;
  for (const Mention* owner : {sharer(), far_place(), land(), gapped_owner()})
    if (owner != nullptr) found.push_back(owner);
  return found;
}

bool FigureOwners::has_own_figure(const Mention& mention) const {
  return is_of_other_figure(mention) || has_own_share(mention) || is_gapped(mention);
}

int FigureOwners::begin() const { return static_cast<int>(amount_.tokens.begin); }

const Mention* FigureOwners::mention_ending_before(int token) const {
  for (const Mention* mention : mentions_)
    if (static_cast<int>(mention->tokens.end) == token) return mention;
  return nullptr;
}

// The token before the figure and the words that make it rough: "on about 24%", "some 70 kilometres".
int FigureOwners::before_figure() const {
  int at = begin() - 1;
  while (at >= 0 &&
         view_.lemma_is(at, {"about", "some", "around", "nearly", "almost", "just", "only", "roughly", "over", "a"}))
    --at;
  return at;
}

// "the Greens on 24.6% and the Whigs on 7.2%": each party with its own share.
const Mention* FigureOwners::sharer() const {
  const std::string& unit = amount_.amount.unit;
  if (unit != "percent" && unit != "votes" && unit != "seats") return nullptr;
  const int link = before_figure();
  return link > 0 && view_.lemma_is(link, {"on", "with"}) ? sharer_at(link) : nullptr;
}

const Mention* FigureOwners::sharer_at(int link) const {
  const Mention* mention = mention_ending_before(link);
  const bool fits = mention != nullptr && mention->kind != MentionKind::adjective &&
                    (view_.means_person(*mention) || view_.means(*mention, EntityType::organization) ||
                     view_.means(*mention, EntityType::document));
  return fits ? mention : nullptr;
}

// A party whose own share follows: not of this figure.
bool FigureOwners::has_own_share(const Mention& mention) const {
  const int link = static_cast<int>(mention.tokens.end);
  if (link + 2 >= view_.size() || !view_.lemma_is(link, {"on", "with"}) || sharer_at(link) == nullptr) return false;
  if (!view_.lemma_is(link + 2, {"%", "percent", "per", "vote", "seat"})) return false;
  return taken_[static_cast<std::size_t>(link) + 1] && !amount_.tokens.contains(static_cast<std::uint32_t>(link) + 1) &&
         link > static_cast<int>(amount_.tokens.end);
}

// Of a clause without its verb, "…, Ireland 12 million euros": the noun that stands for who does it; -1 if it is none.
int FigureOwners::remnant_above(int token) const {
  for (int at = token, steps = view_.size(); at >= 0 && steps > 0; at = view_.head(at), --steps) {
    const int above = view_.head(at);
    if (above >= 0 && view_.is_verb(above) && view_.relation(at) == Relation::conj && !view_.is_verb(at) && is_noun(at))
      return at;
    if (view_.is_verb(at)) return -1;
  }
  return -1;
}

bool FigureOwners::is_noun(int token) const {
  return view_.token(token).upos == Upos::noun || view_.token(token).upos == Upos::propn;
}

const Mention* FigureOwners::gapped_owner() const {
  const int noun = remnant_above(amount_.head);
  const Mention* mention = noun >= 0 && noun < begin() && !amount_.tokens.contains(static_cast<std::uint32_t>(noun))
                               ? view_.mention(noun)
                               : nullptr;
  return mention != nullptr && mention->head == noun && mention->kind != MentionKind::adjective ? mention : nullptr;
}

// Who does likewise with another amount is not of this one.
bool FigureOwners::is_gapped(const Mention& mention) const {
  const int noun = remnant_above(mention.head);
  return noun >= 0 && noun > static_cast<int>(amount_.tokens.end) && !view_.is_below(amount_.head, noun) &&
         child_with(view_, noun, {Relation::orphan}) >= 0;
}

// "Lima, 70 kilometres from the border": of the place before it.
const Mention* FigureOwners::far_place() const {
  const std::string& unit = amount_.amount.unit;
  const int end = static_cast<int>(amount_.tokens.end), comma = before_figure();
  if ((unit != "kilometres" && unit != "miles" && unit != "metres") || end >= view_.size() || comma < 1 ||
      view_.token(comma).form != ",")
    return nullptr;
  if (!view_.lemma_is(end, {"from",       "north",      "south",     "east",       "west",       "northeast",
                            "northwest",  "southeast",  "southwest", "north-east", "north-west", "south-east",
                            "south-west", "off",        "outside",   "inside",     "away",       "inland",
                            "upstream",   "downstream", "above",     "below",      "short"}))
    return nullptr;
  const Mention* mention = mention_ending_before(comma);
  return mention != nullptr && !view_.means_person(*mention) ? mention : nullptr;
}

// The noun in "a country of 37 million", "the island nation of some 200,000"; -1 if there is none.
int FigureOwners::land_noun() const {
  if (amount_.amount.unit != "people") return -1;
  const int of = before_figure(), noun = of - 1;
  const bool land = noun >= 0 && view_.token(of).form == "of" &&
                    view_.lemma_is(noun, {"country", "nation", "state", "republic", "kingdom", "archipelago",
                                          "sultanate", "emirate", "principality", "monarchy"});
  return land ? noun : -1;
}

const Mention* FigureOwners::land() const {
  const int noun = land_noun();
  if (noun < 0) return nullptr;
  for (const Mention* mention : mentions_)
    if (mention->head == noun && !mention->referents.empty()) return mention;
  // "Tonga, a kingdom of 100,000": of what it is called so
  const int above =
      view_.relation(noun) == Relation::appos ? view_.head(noun) : child_with(view_, noun, {Relation::nsubj});
  const Mention* named = above >= 0 ? view_.mention(above) : nullptr;
  return named != nullptr && !view_.means_person(*named) ? named : nullptr;
}

bool FigureOwners::counts_people_of_land() const {
  return land_noun() >= 0 && view_.has_child_lemma(land_noun(), {"the", "this", "that"});
}

// "against 0.4% in the Union": what stands below another figure is told of that one.
bool FigureOwners::is_of_other_figure(const Mention& mention) const {
  for (int at = view_.head(mention.head), steps = view_.size(); at >= 0 && steps > 0; at = view_.head(at), --steps) {
    if (view_.is_below(amount_.head, at) || amount_.tokens.contains(static_cast<std::uint32_t>(at))) return false;
    if (taken_[static_cast<std::size_t>(at)] && view_.lemma_is(at, {"%", "percent", "cent"}) &&
        view_.has_child_lemma(at, {"against", "from", "than"}))
      return true;
  }
  return false;
}

}  // namespace chancery
