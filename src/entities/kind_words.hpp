// Words around names, by what they tell of the class of what is named. For kind_evidence.cpp.
#pragma once

#include "entities/lexicon.hpp"

namespace chancery::kind_words {

// "near X"
inline const WordSet& near_words() {
  static const WordSet words("above|across|around|beyond|in|inside|near|off|outside|throughout");
  return words;
}

// "a stake in X"
inline const WordSet& share_words() {
  static const WordSet words(
      "%|believe|cent|confidence|editor|half|holding|interest|invest|investment|investor|join|journalist|majority|"
      "member|minority|money|participate|partner|percent|pour|pump|put|quarter|role|seat|share|shareholding|shares|"
      "sink|stake|third|trust|work|write");
  return words;
}

// "went to X"
inline const WordSet& going() {
  static const WordSet words(
      "advance|airlift|arrive|bring|bus|come|cycle|deploy|deport|drive|escape|evacuate|extradite|ferry|flee|flight|fly|"
      "go|head|journey|land|march|migrate|move|pedal|pilgrimage|retreat|return|road|rush|sail|send|set|ship|take|tour|"
      "train|transfer|transport|travel|trip|visit|voyage|walk|way|withdraw");
  return words;
}

// "shelled X", "crossed X"
inline const WordSet& forcing() {
  static const WordSet words(
      "annex|besiege|blockade|bomb|bombard|capture|cross|devastate|encircle|evacuate|flatten|flood|hit|invade|liberate|"
      "occupy|overrun|pacify|patrol|pound|raid|ravage|raze|reach|recapture|recover|retake|rock|seize|shake|shell|storm|"
      "surround|torch|tour");
  return words;
}

// "entered X"
inline const WordSet& entering() {
  static const WordSet words("attack|enter|hold|leave|strike|take|visit");
  return words;
}

// "the mayor of X"
inline const WordSet& place_parts() {
  static const WordSet words(
      "airport|airspace|annexation|archbishop|banks|battle|bishop|bombardment|bombing|border|borders|capital|capture|"
      "center|centre|city|coast|commune|countryside|district|duke|east|emir|fall|farmers|fishermen|governor|harbor|"
      "harbour|hills|inhabitant|inhabitants|island|islands|king|liberation|lord|massacre|mayor|men|middle|miners|"
      "municipality|native|north|northeast|northwest|occupation|outskirts|people|population|port|prefect|prince|"
      "province|refugee|refugees|region|resident|residents|river|shelling|shore|shores|siege|skies|skyline|south|"
      "southeast|southwest|state|street|streets|suburb|suburbs|sultan|town|village|villagers|villages|waters|west|"
      "women");
  return words;
}

// "X announced", "X sells"
inline const WordSet& business() {
  static const WordSet words(
      "accuse|acquire|advise|agree|air|announce|appeal|appoint|back|believe|bid|book|broadcast|build|buy|call|charge|"
      "charter|choose|close|control|cut|deliver|demand|deny|drill|earn|employ|enter|estimate|expect|export|extract|"
      "finance|forecast|fund|get|hire|hold|import|install|insure|invest|join|launch|lease|leave|lend|license|lose|make|"
      "man|manage|manufacture|merge|mine|name|offer|open|operate|oppose|owe|own|partner|pay|pick|plan|post|print|"
      "produce|publish|pull|pump|quit|raise|reckon|refine|reject|report|retail|run|say|seize|sell|ship|sign|sue|supply|"
      "support|swallow|think|urge|want|win|withdraw|write");
  return words;
}

// "founded X", "fined X"
inline const WordSet& founding() {
  static const WordSet words(
      "acquire|audit|ban|bankroll|blacklist|buy|chair|co-found|direct|dissolve|edit|establish|fine|found|head|hire|"
      "join|launch|lead|leave|license|manage|merge|nationalise|nationalize|outlaw|own|privatise|privatize|raid|run|"
      "sanction|sell|set|sue");
  return words;
}

// "X's shares"
inline const WordSet& body_belongings() {
  static const WordSet words(
      "bid|board|boss|ceo|chairman|chairwoman|chief|correspondent|critic|customer|customers|director|editor|employee|"
      "employees|executive|exporters|factory|fighter|fighters|fleet|founder|head|headquarters|investor|lawyer|lawyers|"
      "leader|leaders|loan|manager|managing|member|members|newsroom|offer|owner|parent|plant|plants|president|product|"
      "products|profit|profits|reporter|revenue|rival|sales|share|shareholder|shares|spokesman|spokeswoman|staff|stake|"
      "stock|subsidiary|unit|worker|workers");
  return words;
}

// "the chairman of X"
inline const WordSet& body_people() {
  static const WordSet words(
      "activist|affiliate|alumnus|analyst|arm|board|boss|branch|ceo|chairman|chairwoman|client|co-founder|controlling|"
      "correspondent|customers|daughter|dean|director|economist|editor|employees|executive|fighters|founder|graduate|"
      "gunmen|head|lawyer|leader|manager|member|members|militants|offshoot|owner|partner|partners|president|rector|"
      "reporter|rival|shareholder|shareholders|shares|spokesman|spokeswoman|staff|subsidiary|unit");
  return words;
}

// "wrote for X"
inline const WordSet& working() {
  static const WordSet words(
      "analyst|campaign|consultant|drive|economist|engineer|fly|lawyer|manager|play|spokesman|spokeswoman|vote|work|"
      "worked|working|write");
  return words;
}

// "studied at X"
inline const WordSet& studying() {
  static const WordSet words(
      "alumnus|bachelor|degree|diploma|doctorate|economics|educate|enrol|enroll|fellow|graduate|law|learn|lecture|"
      "lecturer|master|mba|phd|physics|professor|pupil|read|student|study|teach|train");
  return words;
}

// "the reactors at X", "digs copper at X"
inline const WordSet& extraction() {
  static const WordSet words(
      "berth|capacity|coal|cobalt|copper|cyanide|diamond|diamonds|dig|drill|drilling|enrich|force-majeure|furnace|gas|"
      "gold|iron|leak|lithium|megawatt|megawatts|mine|mining|nickel|oil|ore|output|plant|production|reactor|reactors|"
      "shaft|ship|smelt|terminal|turbine|turbines|unit|units|uranium");
  return words;
}

// "built X", "reopened X"
inline const WordSet& building() {
  static const WordSet words(
      "build|buy|close|commission|complete|design|expand|extend|finish|fire|inaugurate|modernise|modernize|operate|own|"
      "raise|rebuild|refurbish|renovate|reopen|restore|shut");
  return words;
}

// "met at X"
inline const WordSet& gathering() {
  static const WordSet words(
      "banquet|breakfast|bury|ceremony|concert|conference|dance|dine|dinner|exhibition|final|funeral|gala|gather|greet|"
      "hold|lodge|lunch|marry|mass|match|meet|meeting|perform|play|protest|receive|reception|sign|sing|sleep|stay|"
      "talks|wed");
  return words;
}

// "X smiled"
inline const WordSet& personal() {
  static const WordSet words(
      "add|become|born|cry|die|eat|graduate|greet|grin|grow|joke|laugh|learn|marry|meet|nod|phone|recall|remain|"
      "remember|resign|retire|ring|say|serve|shake|shrug|sit|sleep|smile|speak|stand|study|teach|telephone|tell|thank|"
      "walk|wear|weep|write");
  return words;
}

}  // namespace chancery::kind_words
