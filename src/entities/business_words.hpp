// Words that tell a firm: what it has, does and is held in. Internal to the entities room.
#pragma once

#include "entities/lexicon.hpp"

namespace chancery {

// What one may say to be "in" or "of" a firm.
inline const WordSet& parts_of_firms() {
  static const WordSet words(
      "subsidiary|subsidiaries|unit|arm|shareholder|shareholders|stake|stakes|share|shares|shareholding|holding|"
      "interest|takeover|purchase|acquisition|buyout|owner|owners|ownership|affiliate|parent|ceo|director|%|percent|"
      "competitor|rival|executive|executives|bonds");
  return words;
}

// What only a firm reports, runs or sells: the objects that tell.
inline const WordSet& business_objects() {
  static const WordSet words(
      "stake|share|shareholding|profit|loss|revenue|output|unit|subsidiary|shop|store|outlet|plant|factory|refinery|"
      "mine|"
      "brewery|market|service|business|contract|operation|capacity|dividend|bond|worker|staff|job|employee|passenger|"
      "customer|subscriber|barrel|tonne|ton|bid|earnings|turnover|branch|licence|license|supermarket|hotel|vehicle|car|"
      "flight|production|sale|network|order|acquisition|merger|vaccine|drug|ore|copper|oil|gas|airline|deal|warehouse|"
      "dose|"
      "pipeline|half|third|quarter|fifth|tenth|percent|%|cent|$|€|£|¥");
  return words;
}

inline const WordSet& business_verbs() {
  static const WordSet words(
      "take|buy|acquire|hold|own|sell|increase|raise|report|post|open|launch|run|operate|close|cut|win|enter|do|have|"
      "build|"
      "boost|double|reduce|employ|produce|manufacture|make|supply|export|list|offload|announce|start|suspend|halt|book|"
      "secure|land|lose|spend|invest|borrow|shut|expand|serve|carry|mine|refine|ship|deliver|order|pay|issue|complete|"
      "halve|"
      "cancel|resume|construct|upgrade|modernise|modernize|develop");
  return words;
}

}  // namespace chancery
