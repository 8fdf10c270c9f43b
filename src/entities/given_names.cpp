// Whether a given name is a man's or a woman's: common names of many languages, then endings that tell.
#include <array>

#include "entities/given_names_table.hpp"
#include "entities/lexicon.hpp"

namespace chancery::lexicon {
namespace {

const WordSet& men() {
  static const WordSet names(
      "aleksandr|alexander|alexei|alexey|ali|anatoly|andrei|andrzej|anthony|antonio|antony|ararat|arman|askar|"
      "barack|bashar|benjamin|bill|bola|boris|charles|daniel|david|dmitri|dmitry|donald|ebrahim|edgars|emmanuel|"
      "emomali|erlan|ferdinand|francois|frank|fuad|fumio|george|gurbanguly|haider|hakan|ilham|ivan|jacob|james|"
      "janos|javier|jens|jeyhun|joe|john|jose|joseph|juan|justin|karim|kassym-jomart|keir|kevin|lindsey|luis|"
      "luiz|marco|mario|mark|mateusz|mevlut|michael|michel|mikhail|mikheil|mohamed|mohammed|muhammad|muhammadu|"
      "murat|nayib|ned|nicolas|nikol|nursultan|olaf|olzhas|pedro|peter|petr|philip|rafael|recep|rishi|robert|"
      "roberto|roman|ruben|sadyr|scott|sebastian|serdar|sergei|sergey|shavkat|staffan|stephane|steve|tedros|"
      "thomas|tobias|tony|viktor|vladimir|volodymyr|wang|william|xi|yair|yerlan|zhang|adam|albert|andrew|bob|"
      "christian|edward|eric|felix|gavin|henry|igor|jack|jan|jean|kim|lars|leo|martin|max|nikolai|oleg|oscar|"
      "otto|paul|pavel|radek|richard|ryan|samuel|simon|stefan|stephen|tim|timur|tom|victor|yuri|abdulla|ahmed|"
      "hassan|hussein|ibrahim|khalid|mahmoud|mustafa|omar|rashid|salman|tariq|yusuf|narendra|imran|anwar|hun|"
      "shigeru|shinzo|yoshihide|marcos|lula|kais|evo|gustavo|gabriel|guillermo|alberto|mauricio|jair|miguel|"
      "carlos|fernando|francisco|jorge|manuel|raul|ricardo|enrique|andres|alejandro|cyril|"
      "uhuru|macky|alassane|denis|edgar|hage|hakainde|lazarus|nana|patrice|umaro|"
      // Romance
      "diego|pablo|jesus|angel|tomas|joaquin|santiago|mateo|ramon|jaime|cesar|victor|hector|oscar|joao|paulo|tiago|"
      "rui|nuno|luca|matteo|giuseppe|giovanni|paolo|pierre|jacques|philippe|olivier|laurent|henri|louis|marcel|"
      "gerard|bernard|thierry|yves|alain|jean-luc|jean-pierre|ion|mihai|nicolae|bogdan|cristian|ovidiu|xavier|"
      // Germanic
      "hans|klaus|jurgen|wolfgang|friedrich|karl|heinz|dieter|uwe|horst|gerhard|markus|matthias|andreas|johannes|"
      "pieter|willem|hendrik|dirk|joost|sven|bjorn|erik|anders|lars|nils|magnus|henrik|soren|mads|rasmus|espen|jonas|"
      "kristian|ole|torsten|gunnar|olafur|bjarni|kyle|brian|keith|graham|ian|neil|colin|craig|stuart|patrick|sean|"
      "liam|declan|brendan|matthew|luke|joshua|jonathan|timothy|gregory|jeffrey|kenneth|ronald|gary|larry|jerry|"
      "roger|bruce|ralph|walter|arthur|harold|alan|alastair|nigel|trevor|geoffrey|rodney|dennis|douglas|fred|"
      // Slavic and Baltic
      "jaroslav|miroslav|vaclav|petr|jiri|josef|karel|zdenek|tomasz|piotr|krzysztof|marek|jakub|pawel|wojciech|"
      "zbigniew|stanislaw|radoslaw|mariusz|lukasz|bartosz|janusz|milan|zoran|goran|dragan|nikola|marko|aleksandar|"
      "milos|dusan|slobodan|vuk|bozidar|ivo|ante|zeljko|borut|janez|andrej|boyko|rumen|kiril|georgi|dimitar|stoyan|"
      "oleksandr|dmytro|andriy|serhiy|mykola|yevhen|vasyl|petro|denys|maksym|bohdan|taras|maxim|nikita|vyacheslav|"
      "valery|valentin|konstantin|leonid|grigory|ruslan|rustam|arkady|janis|valdis|andris|gitanas|saulius|"
      // Greek, Turkic, Caucasian
      "kyriakos|alexis|nikos|giorgos|yannis|dimitris|kostas|panagiotis|mehmet|ahmet|mustafa|hakan|omer|emre|burak|"
      "kemal|cem|giorgi|zurab|levan|irakli|davit|nika|tigran|vahe|armen|hovhannes|elchin|rashad|azamat|daniyar|"
      "bakhyt|nurlan|talgat|aziz|bakhtiyar|bekzod|ulugbek|"
      // Arabic, Persian, South Asian
      "brahim|mansour|abdullah|abdul|abdel|abdelaziz|abdelfattah|mohammad|mahamat|moussa|musa|issa|youssef|said|saeed|"
      "samir|walid|"
      "bilal|hamad|faisal|sultan|nasser|majid|jamal|jalal|fahad|turki|bandar|reza|hossein|mahdi|mehdi|javad|amir|"
      "behrouz|farhad|arif|asif|bilawal|shehbaz|nawaz|ishaq|khawaja|rahul|amit|rajiv|sanjay|vijay|ashok|anil|sunil|"
      "ravi|arun|manoj|pranab|piyush|prakash|ram|krishna|gotabaya|ranil|mahinda|ruwan|kumar|bishnu|ugyen|tshering|"
      // African
      "kwame|kofi|kwabena|kwaku|yaw|kojo|akwasi|ato|kwasi|nnamdi|chukwuma|emeka|obinna|ikenna|chinedu|olusegun|"
      "babatunde|femi|tunde|adewale|segun|godswill|goodluck|sani|aminu|bukola|musa|danjuma|juma|jakaya|mwai|raila|"
      "kalonzo|wycliffe|moses|musalia|yoweri|paul|faustin|felix|moise|joseph|denis|laurent|blaise|roch|thabo|"
      "jacob|sipho|themba|tendai|emmerson|nelson|morgan|bakary|mamadou|amadou|ousmane|ibrahima|abdoulaye|sekou|"
      "alpha|idriss|oumar|souleymane|modibo|assimi|abiy|demeke|hailemariam|meles|isaias|gedu|tesfaye|"
      // East Asian and Pacific
      "kenji|hiroshi|takeshi|taro|ichiro|yukio|junichiro|naoto|masayoshi|toshimitsu|katsuya|jae|seung|min-ho|"
      "prayuth|srettha|anutin|joko|prabowo|budi|bambang|agus|mahathir|najib|ismail|anwar|rodrigo|benigno|bongbong|"
      "xanana|taur|sitiveni|frank|manasseh|jeremiah|taneti|surangel|tupou|siaosi");
  return names;
}

const WordSet& women() {
  static const WordSet names(
      "aung|angela|ana|anna|annalena|christine|christia|claudia|condoleezza|cristina|dilma|droupadi|elena|"
      "elizabeth|ellen|emma|erna|federica|giorgia|gita|hillary|hina|jacinda|janet|julia|kaja|kamala|karine|"
      "katrin|kristalina|liz|magdalena|maia|margaret|maria|marie|marta|mary|mette|michelle|narges|ngozi|nikki|"
      "paetongtarn|penny|roberta|samantha|sanna|sarah|sofia|susan|sviatlana|theresa|ursula|viola|wendy|"
      "yulia|zuzana|alice|catherine|dina|fatima|helen|irina|isabel|jane|kate|laura|linda|lisa|nadia|natalia|"
      "olga|rachel|rosa|ruth|samia|sara|svetlana|tatiana|valentina|victoria|yvette|sajidha|yingluck|"
      // Romance
      "carmen|pilar|mercedes|dolores|consuelo|rocio|beatriz|ines|raquel|monica|teresa|lucia|paula|alejandra|gabriela|"
      "daniela|mariana|ximena|camila|fernanda|leticia|luisa|joana|rita|catarina|mafalda|francesca|giulia|chiara|elisa|"
      "elly|camille|celine|brigitte|segolene|marine|anne|sophie|valerie|nathalie|sylvie|veronique|florence|elisabeth|"
      "isabelle|dominica|aurore|clemence|juliette|margot|manon|ioana|andreea|viorica|raluca|mirta|graciela|susana|"
      "rosario|"
      // Germanic
      "ingrid|astrid|sigrid|kari|anniken|ine|helle|pia|birgitta|ann|annika|solveig|hanne|marit|katja|petra|heike|"
      "birgit|sabine|ulrike|gudrun|heidi|greta|gretchen|annette|svenja|lotte|saskia|femke|sigrun|thorgerdur|"
      "jennifer|jessica|amy|amanda|melissa|nicole|heather|stephanie|rebecca|deborah|barbara|patricia|nancy|karen|"
      "betty|dorothy|sandra|ashley|donna|carol|sharon|cynthia|kathleen|kathy|pamela|emily|hannah|charlotte|lucy|"
      "fiona|siobhan|aoife|mairead|gillian|hazel|joan|judith|julie|kelly|tracy|wendy|rosemary|suella|priti|esther|"
      "grace|"
      // Slavic and Baltic
      "ewa|agnieszka|katarzyna|malgorzata|beata|joanna|hanna|jadwiga|dorota|jana|lenka|petra|martina|ivana|jelena|"
      "milica|jasna|tanja|marija|mirjana|vesna|biljana|kolinda|tsvetana|iliana|mariya|oksana|iryna|olha|kateryna|"
      "yuliia|tetiana|nataliya|natalya|valentyna|lesia|ksenia|ekaterina|elvira|galina|lyudmila|ludmila|tatyana|"
      "alena|vera|ilze|evika|dace|inara|dalia|ingrida|dovile|viktorija|gintare|"
      // Greek, Turkic, Caucasian, Persian, Arabic
      "dora|katerina|niki|zoe|ayse|emine|fatma|meral|canan|elif|zeynep|salome|maka|nino|tamar|khatia|mane|anahit|"
      "saida|leyla|aigul|gulnara|dariga|aisha|khadija|maryam|mariam|zainab|layla|leila|noura|reem|hala|rania|amal|"
      "najla|hanan|asma|zahra|shirin|masih|nasrin|parvin|soraya|benazir|maryam|malala|sherry|shireen|hadia|"
      // South and East Asian, Pacific
      "indira|sonia|priyanka|nirmala|sushma|mamata|smriti|jayalalithaa|pratibha|sheikha|hasina|khaleda|rizwana|"
      "chandrika|harini|bidya|sujata|sushila|nalini|yuko|yuriko|sanae|seiko|akiko|keiko|naoko|tomoko|hiroko|michiko|"
      "kumiko|geun-hye|ing-wen|megawati|retno|sri|puan|corazon|gloria|leni|imee|loida|wan|hannah|fiame|hilda|mei|"
      // African
      "folake|folasade|aminata|aissatou|fatoumata|fatou|awa|mariama|ramatoulaye|adja|ama|akua|abena|efua|esi|adwoa|"
      "akosua|adaeze|chioma|chidinma|nkechi|oby|obiageli|ifeoma|amina|hadiza|zainabu|wanjiru|wangari|njeri|akinyi|"
      "nyambura|raychelle|amina|monica|rebeca|kenia|winnie|specioza|jessica|joyce|naledi|nkosazana|lindiwe|baleka|"
      "nomvula|angelina|thokozani|inonge|saara|netumbo|ellen|sahle-work|rahel|tsion|meaza|hirut|aster|estelle|"
      "shukria|fawzia|hodan|ilhan|therese|marie-therese|eve|louise|antoinette|claire|immaculee|judith|bisa");
  return names;
}

}  // namespace

Gender name_gender(std::string_view first_name) {
  if (men().has(first_name)) return Gender::male;
  if (women().has(first_name)) return Gender::female;
  if (more_men().has(first_name)) return Gender::male;
  if (more_women().has(first_name)) return Gender::female;
  if (first_name.size() < 5) return Gender::unknown;
  // "Julio", "Gilberto", "Fernanda": endings of Romance and Slavic names that hardly err
  static constexpr std::array<std::string_view, 15> of_men = {"erto", "ardo", "aldo", "ando", "ario",
                                                              "avio", "ulio", "elio", "slav", "slaw",
                                                              "iusz", "vich", "ugio", "ugo",  "undo"};
  static constexpr std::array<std::string_view, 12> of_women = {"iana", "ella", "etta", "isia", "idia", "ecia",
                                                                "inka", "enka", "anka", "ilda", "erta", "onia"};
  for (const auto& ending : of_men)
    if (first_name.ends_with(ending)) return Gender::male;
  for (const auto& ending : of_women)
    if (first_name.ends_with(ending)) return Gender::female;
  return Gender::unknown;
}

}  // namespace chancery::lexicon
