#include "entities/lexicon.hpp"

#include <algorithm>

namespace chancery {

namespace lexicon {

const WordSet& weak_modifiers() {
  static const WordSet words(
      "new|recent|last|next|previous|first|second|third|upcoming|coming|current|present|good|great|big|large|"
      "small|important|significant|major|main|key|other|same|following|such|own|whole|entire|further|additional|"
      "several|"
      "many|few|more|most|recently|long|short|historic|latest|earlier|successful|productive|ongoing|regular|"
      "day|week|year|month|today|yesterday|tomorrow|annual|one|two|three|four|five|future|old|final|different|"
      "only|full|then|unique|early|late|real|possible|numerous|various|certain|local|relevant|similar|mutual|"
      "own|active|direct|tough|landmark|welcome|positive|announced|planned|proposed|interim|long-awaited|another|"
      // what one thinks of it
      "horrific|horrible|horrendous|terrible|dreadful|barbaric|barbarous|heinous|abhorrent|appalling|despicable|vile|"
      "cowardly|shocking|senseless|savage|gruesome|brutal|deadly|tragic|devastating|fruitful|constructive|momentous|"
      "groundbreaking|ground-breaking|hard-won|crucial|vital|pivotal|timely");
  return words;
}

constexpr std::string_view months_and_days =
    "january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|"
    "thursday|friday|saturday|sunday";

const WordSet& calendar_names() {
  static const WordSet words(months_and_days);
  return words;
}

const WordSet& calendar_words() {
  static const std::string all =
      std::string(months_and_days) +
      "|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|jan.|feb.|mar.|apr.|aug.|sep.|sept.|oct.|nov.|dec."
      "|mon|tue|wed|thu|fri|sat|sun|gmt|bst|utc|est|cet|am|pm";
  static const WordSet words(all);
  return words;
}

const WordSet& name_particles() {
  static const WordSet words(
      "al|bin|ibn|bint|de|da|do|dos|das|del|della|der|den|van|von|di|el|la|le|du|ul|ben|abu|"
      "ter|zu|dell|af|av|san|ould|mac|des|della|delle|degli|dei|alla|les|las|los|aux|zum|zur|vom|y|e|et|und|og|och");
  return words;
}

const WordSet& say_verbs() {
  static const WordSet words(
      "say|tell|stress|note|add|emphasize|emphasise|state|declare|announce|underline|point|explain|argue|insist|"
      "warn|claim|believe|think|write|reiterate|assure|recall|comment|remark|observe|reply|answer|ask|describe|"
      "call|mention|highlight|confirm|report|suggest|acknowledge|admit|clarify|predict|vow|complain|deny|"
      "fume|weep|joke|quip|snap|sigh|shout|whisper|boast|thunder|concede|enthuse|lament|recount|muse|retort|caution|"
      "chuckle|bristle|marvel|beam|rejoice|assert|maintain|proclaim|opine|volunteer|interject|elaborate");
  return words;
}

const WordSet& speech_or_act_verbs() {
  static const WordSet words(
      "say|tell|stress|note|add|emphasize|emphasise|state|declare|announce|underline|explain|argue|insist|warn|"
      "claim|believe|think|reiterate|assure|deny|accuse|blame|condemn|support|urge|demand|threaten|sanction|"
      "impose|sign|agree|refuse|reject|want|recognise|recognize|recognize|veto|withdraw|welcome|back|denounce|"
      "criticize|criticise|call|accept|oppose|respect|seek|decide|cooperate|stand|trade|supply|export|import|"
      "invest|plan|intend|expect|hope|propose|offer|invite|thank|praise|hail|congratulate|ban|lift|hold|respond|"
      "vow|pledge|promise|ask|see|regard|consider|fear|warn|strike|attack|expel|quit|leave|join|chair|mediate|"
      "broker|help|provide|send|choose|prefer|pressure|press|recall|turn|work|develop|put|come|give|have");
  return words;
}

const WordSet& meet_verbs() {
  static const WordSet words("meet|sign|discuss|speak|talk|hold|agree|attend|participate|visit|exchange|note|arrive");
  return words;
}

const WordSet& state_nouns() {
  static const WordSet words(
      "government|side|authorities|authority|leadership|people|nation|delegation|party|state|junta|rulers|ruler|"
      "officials|"
      "official|diplomats|diplomat|negotiators|negotiator|forces|force|troops|troop|soldiers|soldier|jets|jet|"
      "warplanes|"
      "warplane|drones|drone|missiles|missile|rockets|rocket|artillery|warships|warship|lawmakers|lawmaker|investors|"
      "investor|envoys|regime|aircraft|prosecutors|prosecutor|investigators|investigator");
  return words;
}

}  // namespace lexicon
}  // namespace chancery
