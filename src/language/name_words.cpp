#include "language/name_words.hpp"

#include <string>
#include <unordered_map>

#include "language/english_inflection.hpp"

namespace chancery {
namespace {

constexpr std::string_view bodies =
    "company firm group bank lender insurer reinsurer maker carmaker automaker chipmaker drugmaker steelmaker "
    "planemaker toymaker winemaker shoemaker brewer brewery distillery shipbuilder shipyard manufacturer "
    "retailer supermarket wholesaler carrier airline utility brokerage refiner conglomerate corporation "
    "enterprise cooperative co-operative start-up startup subsidiary affiliate fund foundation charity ngo "
    "nonprofit non-profit consortium franchise chain label studio imprint newspaper daily weekly tabloid "
    "magazine journal broadsheet newsweekly periodical broadcaster channel network website site portal outlet agency "
    "newswire party movement faction militia coalition alliance bloc union federation association league club "
    "team band quartet quintet trio orchestra choir ensemble troupe university college school institute "
    "think-tank academy regulator watchdog ministry authority commission committee council parliament "
    "legislature assembly court tribunal regiment battalion brigade squadron gang cartel syndicate sect "
    "congregation society consultancy bourse multinational telecom monopoly organisation organization business "
    "multinational outfit platform bookmaker caterer pharmacy haulier forwarder freighter shipper laboratory";

constexpr std::string_view firms =
    "arm blog body branch brand broker builder concern confederation contractor developer distiller distributor "
    "division explorer "
    "exporter fintech giant grower hauler holding importer integrator ironworks lessor lobby logistician miner "
    "newsroom offshoot "
    "operator packer processor producer provider publisher shipowner smelter spin-off spinoff steelworks supplier "
    "telco thinktank "
    "trader trust unit vendor venture vintner wire yard";

constexpr std::string_view belongings =
    "bid branch brewery buyout creditor customer dividend earnings employee executive factory fleet founder mine "
    "outlet output "
    "owner ownership passenger plant product profit purchase refinery revenue sales shareholder share shipyard shop "
    "smelter stake "
    "store subscriber subsidiary unit arm shareholding turnover takeover acquisition board ceo headquarters workforce "
    "co-founder "
    "affiliate parent spokesman spokeswoman spokesperson";

// Persons or firms.
constexpr std::string_view either =
    "producer operator supplier distributor exporter importer broker publisher contractor developer employer "
    "sponsor financier grocer trader vendor provider miner farmer grower owner rival partner donor buyer seller "
    "bidder creditor builder dealer leader giant ally champion winner competitor neighbour neighbor player "
    "backer promoter lessor hotelier";

constexpr std::string_view things =
    "ship steamer destroyer submarine trawler vessel tanker frigate corvette yacht schooner ferry album song single "
    "novel book "
    "film movie play opera poem sequel series serial memoir storm typhoon hurricane cyclone missile satellite rocket "
    "festival "
    "tournament language dialect holiday ballad symphony game thriller comedy documentary musical treatise pamphlet "
    "lugger liner cruiser aircraft plane jet";

constexpr std::string_view persons =
    "man woman boy girl singer actor actress writer author poet painter drummer guitarist lawyer doctor nurse "
    "teacher minister president politician soldier general widow wife husband son daughter brother sister mother "
    "father uncle aunt cousin nephew niece friend student engineer scientist economist striker midfielder "
    "defender goalkeeper captain coach villager resident shepherd fisherman driver witness activist dissident "
    "priest bishop monk nun imam rabbi judge dog horse cat donkey ram llama";

constexpr std::string_view places =
    "village town city port suburb district province county region island river hamlet municipality resort mountain "
    "valley lake "
    "neighbourhood neighborhood country nation kingdom republic territory stream creek peninsula bay strait desert "
    "borough "
    "settlement volcano peak glacier archipelago atoll enclave";

constexpr std::string_view sites =
    "museum gallery theatre theater hospital clinic library church mosque temple monastery hotel restaurant bar cafe "
    "shop "
    "stadium arena airport prison factory mine refinery plant dam mill brewery zoo cinema casino bookshop warehouse";

constexpr std::string_view peoples = "family brother sister clan dynasty couple twins heir siblings household";

constexpr std::string_view of_bodies =
    "spokesman spokeswoman spokesperson share stock stake chairman chairwoman chairperson chair executive employee "
    "shareholder subsidiary customer subscriber headquarters board member lawmaker co-founder cofounder affiliate unit "
    "shareholding stockholder bondholder investor staffer boss ceo cfo auditor takeover "
    "acquisition merger bankruptcy workforce payroll bondholders trustee imprint newsroom "
    "profits revenue turnover parent management";

constexpr std::string_view before_nouns =
    "striker midfielder defender goalkeeper winger fan supporter squad player jersey shirt "
    "correspondent reporter columnist newsreader presenter lawmaker mp deputy senator candidate fighter militant "
    "gunman "
    "commander insurgent guerrilla spokesman spokeswoman chairman chairwoman executive employee shareholder "
    "worker share stock analyst economist customer shop store branch "
    "engineer truck garage card account";

constexpr std::string_view at_bodies =
    "analyst economist strategist correspondent clerk professor lecturer researcher fellow intern manager partner "
    "apprentice trainee accountant engineer lawyer contract striker midfielder goalkeeper reporter columnist editor "
    "programmer salesman saleswoman trader banker broker consultant director officer executive";

// "buy" and others where persons known by one name would hardly act.
constexpr std::string_view body_verbs =
    "merge employ manufacture publish broadcast export import insure underwrite "
    "sponsor lease distribute delist outsource restructure refinance rebrand subcontract divest commercialise "
    "commercialize headquarter list acquire market supply stock retail";

constexpr std::string_view rather_body_verbs =
    "buy own sell make build produce print expect operate pay hire lay offer cost lend fund finance launch develop "
    "invest plan "
    "run serve carry trade recall open close belong issue report cover air charge film apologise cancel owe "
    "raise announce generate process ship fly";

constexpr std::string_view person_verbs =
    "marry smile laugh weep cry die graduate retire resign recall dream sit stand walk remember "
    "wake dine drink eat sing dance shout whisper nod shrug frown kneel study live "
    "grew wear wed divorce emigrate enrol enroll sleep swim";

constexpr std::string_view done_to_bodies =
    "acquire buy own operate publish manufacture supply nationalise nationalize privatise privatize join rejoin merge "
    "bail "
    "represent sue found co-found cofound chair establish fine regulate delist disband license";

constexpr std::string_view joined_to_bodies =
    "work belong sell merge transfer contract subcontract intern sign play defect lease";

constexpr std::string_view of_places =
    "capital coast outskirts suburb embassy government border airport economy parliament army ambassador constitution "
    "population outskirt harbour harbor waterfront mayor king queen currency";

constexpr std::string_view of_persons =
    "wife husband son daughter brother sister mother father widow career death novel life grandson grandfather "
    "grandmother niece nephew uncle aunt face hand voice birthday lover poem childhood friend smile";

constexpr std::string_view of_sport =
    "match striker midfielder goalkeeper defender winger innings wicket batsman bowler quarterback touchdown playoff "
    "pitcher "
    "referee goal penalty semifinal semi-final quarterfinal quarter-final halftime half-time kickoff equaliser "
    "equalizer hat-trick "
    "header halfback fullback fly-half scrum try tackle rebound dunk basket puck shootout knockout league relegation "
    "fixture "
    "teammate team-mate coach cricketer footballer umpire run-out debutant opener stoppage tournament championship "
    "season "
    "unbeaten defeated victory scorer roster draft";

constexpr std::string_view moving = "rise fall slip gain jump tumble climb drop plunge surge slide";

class Table {
 public:
  Table() {
    nouns(bodies, ContextWord::body);
    nouns(firms, ContextWord::firm);
    nouns(belongings, ContextWord::belonging);
    nouns(either, ContextWord::agent);
    nouns(things, ContextWord::thing);
    nouns(persons, ContextWord::person);
    nouns(places, ContextWord::place);
    nouns(sites, ContextWord::site);
    nouns(peoples, ContextWord::people);
    nouns(of_bodies, ContextWord::of_body);
    nouns(before_nouns, ContextWord::before_noun);
    nouns(at_bodies, ContextWord::at_body);
    nouns(of_places, ContextWord::of_place);
    nouns(of_persons, ContextWord::of_person);
    list_irregular_verbs(
        [&](const std::string& form, std::string_view, const std::string& lemma) { irregular_.emplace(lemma, form); });
    verbs(body_verbs, ContextWord::acts_as_body);
    verbs(rather_body_verbs, ContextWord::acts_rather);
    verbs(person_verbs, ContextWord::acts_as_person);
    verbs(done_to_bodies, ContextWord::done_to_body);
    verbs(joined_to_bodies, ContextWord::joined_to_body);
    verbs(moving, ContextWord::moves);
    nouns(of_sport, ContextWord::sport);
    for (const std::string_view word : {"named", "called", "dubbed", "nicknamed", "renamed"})
      bits_[std::string(word)] |= ContextWord::calls;
    irregular_.clear();
  }

  [[nodiscard]] std::uint32_t of(std::string_view form) const {
    const auto found = bits_.find(form);
    return found == bits_.end() ? 0 : found->second;
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };

  template <typename Use>
  static void for_words(std::string_view list, const Use& use) {
    for (std::size_t begin = 0; begin < list.size();) {
      const std::size_t end = std::min(list.find(' ', begin), list.size());
      use(std::string(list.substr(begin, end - begin)));
      begin = end + 1;
    }
  }

  void nouns(std::string_view list, std::uint32_t bit) {
    for_words(list, [&](const std::string& word) {
      bits_[word] |= bit;
      inflect_noun(word, [&](const std::string& form, std::string_view, const std::string&) { bits_[form] |= bit; });
      if (word.ends_with("man")) bits_[word.substr(0, word.size() - 2) + "en"] |= bit;
    });
  }

  void verbs(std::string_view list, std::uint32_t bit) {
    for_words(list, [&](const std::string& word) {
      bits_[word] |= bit;
      const auto [begin, end] = irregular_.equal_range(word);
      for (auto at = begin; at != end; ++at) bits_[at->second] |= bit;
      if (begin == end)
        inflect_verb(word, [&](const std::string& form, std::string_view, const std::string&) { bits_[form] |= bit; });
    });
  }

  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> bits_;
  std::unordered_multimap<std::string, std::string> irregular_;
};

}  // namespace

std::uint32_t context_of(std::string_view form) {
  static const Table table;
  return table.of(form);
}

}  // namespace chancery
