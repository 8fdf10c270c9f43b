#include "ingest/dateline_cities.hpp"

#include "core/unicode.hpp"
#include "core/word_set.hpp"

namespace chancery {

bool is_dateline_city(std::string_view name) {
  static const WordSet cities(
      "abu dhabi|abuja|accra|addis ababa|aden|aleppo|algiers|almaty|amman|amsterdam|ankara|antananarivo|apia|ashgabat|"
      "asmara|astana|asuncion|athens|auckland|baghdad|baku|bali|bamako|bandar seri begawan|bangkok|bangui|banjul|basra|"
      "beijing|beirut|belgrade|belmopan|benghazi|berlin|bern|bishkek|bissau|bogota|brasilia|bratislava|brazzaville|"
      "bridgetown|brussels|bucharest|budapest|buenos aires|bujumbura|cairo|canberra|caracas|castries|chisinau|colombo|"
      "conakry|copenhagen|cotonou|dakar|damascus|dar es salaam|davos|delhi|dhaka|dili|djibouti|dodoma|doha|dubai|"
      "dublin|dushanbe|erbil|freetown|funafuti|gaborone|gaza|geneva|georgetown|gitega|hanoi|harare|hargeisa|havana|"
      "helsinki|hong kong|honiara|irbil|islamabad|istanbul|jakarta|jeddah|jerusalem|johannesburg|juba|kabul|kampala|"
      "karachi|kathmandu|khartoum|kigali|kingston|kinshasa|kuala lumpur|kuwait|kuwait city|kyiv|la paz|lagos|"
      "libreville|lilongwe|lima|lisbon|ljubljana|lome|london|luanda|lusaka|luxembourg|madrid|malabo|male|managua|"
      "manama|manila|maputo|marrakech|maseru|mbabane|mecca|melbourne|mexico city|minsk|mogadishu|monrovia|montevideo|"
      "moscow|mumbai|muscat|n'djamena|nairobi|nassau|new delhi|new york|niamey|nicosia|nouakchott|nuku'alofa|oslo|"
      "ottawa|ouagadougou|panama city|paramaribo|paris|phnom penh|podgorica|port louis|port moresby|port of spain|"
      "port sudan|port vila|porto-novo|prague|praia|pretoria|pristina|pyongyang|quito|rabat|ramallah|reykjavik|riga|"
      "riyadh|rome|roseau|sanaa|sana'a|san jose|san salvador|santiago|santo domingo|sao tome|sarajevo|seoul|shanghai|"
      "singapore|skopje|sofia|stockholm|strasbourg|sulaimani|suva|sydney|taipei|tallinn|tarawa|tashkent|tbilisi|"
      "tegucigalpa|tehran|tel aviv|the hague|thimphu|tirana|tokyo|tripoli|tunis|ulaanbaatar|vaduz|valletta|"
      "vatican city|victoria|vienna|vientiane|vilnius|warsaw|washington|wellington|windhoek|yangon|yaounde|yerevan|"
      "zagreb");
  return cities.has(to_lower(name));
}

}  // namespace chancery
