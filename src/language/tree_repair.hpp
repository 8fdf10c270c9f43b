// Mends trees where the parser gives what the annotation scheme never has. Takes and changes one parsed sentence.
// Analyzer::parse() calls the repairs in an order that matters, as each counts on what those before have mended: first
// names and the frame of the sentence; then, with the lemmas that those took away made anew, rows, objects and
// participles; last particles and lemmas. A new one stands behind all whose result it reads, and behind the lemmas if
// it needs them. It goes into the *_repair.cpp whose first line names its kind of mistake, or into a new file, and is
// declared here.
#pragma once

#include "language/document.hpp"

namespace chancery {

// "which Bayer spun off": a name that the parser calls a compound of the finite verb behind it is its subject, unless
// the verb has one. "the Emirati firm Khazna is building": of two subjects side by side the noun describes the name;
// two that "and" joins are one row.
void mend_subjects(Sentence& sentence);

// "ABUJA – The minister spent Monday there": the place of the item does nothing.
void mend_datelines(Sentence& sentence);

// "stands shoulder to shoulder with Togo": the three words say how.
void mend_doubled_nouns(Sentence& sentence);

// "the WHO said": no pronoun.
void mend_initials(Sentence& sentence);
void mend_names_in_to(Sentence& sentence);

// "presidency pro tempore": an adjective of the noun before it.
void mend_borrowed_phrases(Sentence& sentence);

// "Ventus 2014 d.o.o.", "Jade Harvest Co., Ltd.": the legal form is part of the firm's name.
void mend_legal_forms(Sentence& sentence);

class LanguageModel;
// "Tariffs imposed by Peru": no name.
void mend_opening_plurals(const LanguageModel& model, Sentence& sentence);

// "On Monday Acme and Chile's Codelco signed": the day is no part of a name, and the two firms are a row.
void mend_name_rows(const LanguageModel& model, Sentence& sentence);

// "received on Thursday Ana Duarte", "met on Tuesday Prime Minister Berg": they are whom the verb is about, and no part
// of the day.
void mend_late_objects(Sentence& sentence);

// "signed with Chile and Peru a treaty on tin".
void mend_late_papers(Sentence& sentence);

// "signed a memorandum on tin, a statement on fish and a treaty": three papers are signed, and none hangs in another
// one's name.
void mend_rows_of_papers(Sentence& sentence);

// "a contract worth $2 billion with Acme".
void mend_prices(Sentence& sentence);

// "pledged another 5 million": the figure hangs on its unit.
void mend_parted_sums(Sentence& sentence);

// "offered to lend Acme up to $2 billion": the sum is what is lent. Needs lemmas.
void mend_limits(Sentence& sentence);

// "after inspectors visiting the plant accused Iran", "after Chile, Peru and Cuba imposed sanctions": what they did is
// a past, and no participle of the noun before it.
void mend_embedded_pasts(Sentence& sentence);

// "with Spain and Malta also opposing it", ", fanning distrust", "following a meeting": participles beside the clause.
void mend_absolutes(Sentence& sentence);
// "agreed with Peru to share the lake": Peru is whom one agrees with, and no subject of the sharing.
void mend_companions(Sentence& sentence);

// "agreed to open embassies": what they agreed to do.
void mend_false_adjectives(Sentence& sentence);

// "met her husband, the historian Pim Berg": he is the husband, and hangs on no verb.
void mend_verb_appositions(Sentence& sentence);

// "Chad will buy it, its minister, Berg, said": the minister says so, and is no apposition of what is told.
void mend_reports(Sentence& sentence);

// "At the invitation of A, B, the president of C, D, paid a visit": D is the subject, not one more name of the host.
void mend_invitations(Sentence& sentence);

// "sanctioned Mali and froze assets": the past hangs on no "and". Part of mend_conjuncts.
void mend_verbs_on_links(Sentence& sentence);

// "the Forum, to be held by the ministry": the participle hangs on the noun. "rang to thank her and left": the past is
// coordinated with the past. Part of mend_conjuncts.
void mend_verb_conjuncts(Sentence& sentence);

// "thanked A, which had lent the money, and B": B joins A. What hangs on a verb as only nouns have it is renamed.
void mend_conjuncts(Sentence& sentence);

// "Troops loyal to X took it": the adjective is the noun's, the noun the verb's. "condemned the raids carried out by
// X": the participle is the raids'. "has lent Chad money": what is told is the lending.
void mend_clauses(Sentence& sentence);

// "will sign the Accord and Korea will build a port": the noun behind "and" is the subject of the clause that follows
// it.
void mend_joined_clauses(Sentence& sentence);

// "Berg, the daughter of the founding president, Karl Berg, is": the second name says who the president was. "sent its
// minister for fisheries, Ana Duarte": the portfolio is the minister's, and so is the name.
void mend_appositions(Sentence& sentence);

// "IMF managing director Ana Duarte met Berg": she did, and nobody manages her.
void mend_managing_directors(Sentence& sentence);

// "the government and French group Orvik signed", "its carriers Vento and Alba": a name explains the noun right before
// it.
void mend_described_names(Sentence& sentence);

// "In a call with A, Peru's president, B, promised aid": the president is B, who promised.
void mend_subjects_behind_openers(Sentence& sentence);

// "We import grain," Senegal's president, Mbaye, said: he is no part of what he says. "sells us gas": a pronoun, which
// loses its lemma.
void mend_quotations(Sentence& sentence);

// "Engie owns half of it; Sinopec and Kenya Power hold the rest": what stands before a verb behind a semicolon is its
// subject, and no more of what stands before the semicolon.
void mend_semicolons(Sentence& sentence);

// "These ministers came to the forum: Peru's Duarte and Chile's Berg": the row of names behind a colon is that of the
// several who came, and not of the forum.
void mend_rows_behind_colons(Sentence& sentence);

// "the members of the union – Chad, Mali and Togo – met": the names between the dashes are the members.
void mend_rows_between_dashes(Sentence& sentence);

// "the presidents of Ghana and Togo and the Polish minister, Berg": a person joins persons, and not the state of one.
void mend_rows_of_persons(Sentence& sentence);

// "At the funeral were the king and Berg", "Joining him were Holm and Lund": those named last are the subject.
void mend_inversions(Sentence& sentence);

// "the bloc's member states Laos and Brunei backed it": the states are Laos and Brunei, and no subject beside them.
void mend_classes_before_names(Sentence& sentence);

// "runs three mills and delivers sugar": a verb taken for one more object; "the firm which Acme had formed": a name
// taken for the pronoun's apposition. A word that becomes a verb loses its lemma.
void mend_rows(Sentence& sentence);

// "by A, B and C, who holds the seat": it is C's. "Togo, represented by its envoy, Berg, has": the envoy is Berg.
// "Berg, its minister until May, accused Holm of lying": a verb with an object of its own is no participle. A word that
// becomes a verb loses its lemma.
void mend_relatives(Sentence& sentence);

// "a smelter that Acme is building", "the ship that sank": the pronoun taken for a conjunction, as which it would leave
// the clause without an object or a subject. "where she is to meet him": she meets. Needs lemmas.
void mend_relative_that(Sentence& sentence);

// "barred from owning shares": what is owned, and no kind of share. Needs lemmas.
void mend_gerunds(Sentence& sentence);

// "denied having sold it", "expressed interest in joining", "opposes Peru joining the bank". Needs lemmas.
void mend_complements(Sentence& sentence);

// "the stadium China built": a clause without a pronoun, and what it is about. Needs lemmas.
void mend_contact_clauses(Sentence& sentence);

// "the movement, which Chad backs": the pronoun is what is backed, and no second subject. Needs lemmas.
void mend_relative_objects(Sentence& sentence);

// "a bridge at Brod, which Acme is building", "Acme of Lima, whose bid": a clause that tells of the thing, not of the
// town. Needs lemmas.
void mend_clauses_of_places(Sentence& sentence);

// "picked Berg, who ran it until May, to head the bank": the infinitive is the choice's. Needs lemmas.
void mend_infinitives(Sentence& sentence);

// "a deal for Orvik to build the port": Orvik is to build it.
void mend_contracts(Sentence& sentence);

// "by his wife, Hilda Mamani, and three children", "the leader of the Alliance, Xavier Marais": who the wife and the
// leader are.
void mend_holders(const LanguageModel& model, Sentence& sentence);

// "A hospital flown in from Oslo opened": it opened, and was flown in beside it. "villages cut off by the storm": the
// villages were. What becomes a verb loses its lemma.
void mend_reduced_clauses(Sentence& sentence);

// "condemned the raid, and Norway, which has troops there, called on Togo": what the parser joins to the object is who
// calls.
void mend_clauses_behind_asides(Sentence& sentence);

// "rejected it as weak, and Berg, who was minister, said": two clauses, of which the first is no part of what the
// second tells. "Sall, who cut short a trip, thanked them": the thanks are told.
void mend_main_clauses(Sentence& sentence);

// "the arrest in Paris of the banker": his, and no banker of the town.
void mend_parted_complements(Sentence& sentence);

// "A4SI, sanctioned last week by London, said", "accused of espionage by Iran": what stands between a participle and
// its doer has neither.
void mend_timed_participles(Sentence& sentence);

// "The envoy saw detained President Bazoum": the participle before a title is said of the person.
void mend_titled_participles(Sentence& sentence);

// "the resolution tabled by Peru and adopted by the council", "rejected criticism by the council", "India, he noted,
// had been": whose participle, criticism and being it is. Needs lemmas.
void mend_agents(Sentence& sentence);

// "On 2 September a helicopter engaged them": no part of the date, but who does it. "would back it": a verb.
void mend_lost_subjects(Sentence& sentence);

// "The son of a miner, Karl Berg was elected": what opens the sentence describes its subject, not the other way round.
void mend_opening_descriptions(Sentence& sentence);

// "Ana Holm, Acting Under Secretary for Trade": an office, and nobody's acting under a secretary.
void mend_under_secretaries(Sentence& sentence);

// "the Minister of Trade Hon. Ana Duarte": the holder is no part of the portfolio.
void mend_post_holders(Sentence& sentence);

// "the Speaker of the House, Ana Duarte, and": she is the Speaker, and no second one. "the leaders of Togo and Mali,
// Holm and Sall": they are the leaders. "Acme and Togo's Brix": two firms.
void mend_person_appositions(const LanguageModel& model, Sentence& sentence);

// "met President of Togo Ana Holm, Minister of Trade of Mali Karl Weber and Speaker Ama Sall": three persons, each of
// whom bears the office before the name.
void mend_office_bearers(Sentence& sentence);

// "the ambassadors of Togo - Ana Holm, Mali - Karl Weber and Chad - Ama Sall", "the ministers of Togo (Holm) and Mali
// (Weber)": each state has its person; the persons are who the ambassadors are.
void mend_office_rows(const LanguageModel& model, Sentence& sentence);

// "Energy Minister Ana Holm, the governor Karl Weber and Togo's Ama Sall": persons with their titles, none of whom
// explains another.
void mend_title_rows(const LanguageModel& model, Sentence& sentence);

// "Member of the State Council and Minister of Trade Ana Holm": the name is the head, and both titles hang on it.
void mend_member_titles(Sentence& sentence);

// "after its rector, Pereira, cut the ribbon": a clause, of which the rector is the subject, and no phrase of "after".
void mend_cut_clauses(Sentence& sentence);

// "paid for the stretch, built by Acme": the participle is the stretch's, as relative clauses are. "bought half of Acme
// and owns shares": the shares are no part of Acme. Part of mend_nouns.
void mend_noun_clauses(Sentence& sentence);

// Words beside a noun that tell of its kind, and gerunds that are nouns; kind_repair.cpp.
void mend_kinds(Sentence& sentence);

// "Ethiopia and South Sudan": two names in a row. "Ms Aaltonen flies": one subject. Part of mend_nouns.
void mend_coordinated_names(Sentence& sentence);

// "the founder of Duna Bank, Mamuka Beridze": the founder's name. Part of mend_nouns.
void mend_name_appositions(Sentence& sentence);

// "An earthquake struck Peru": no noun with a participle. "the vessel that Australia lent": Australia lent it. "to
// flood-hit Samoa": "hit" is no verb there.
void mend_finite_verbs(Sentence& sentence);

// "The two held talks", "the three later signed an accord": who did so, and no talks that were held.
void mend_counted_subjects(Sentence& sentence);

// "On 9 May he left": the month is no modal verb. Nouns taken for verbs.
void mend_nouns(Sentence& sentence);

// "acquiring the mine, a majority stake in Acme and": the stake is no verb, but acquired as well.
void mend_stakes(Sentence& sentence);

// "approved Acme's takeover bid": one object, and no takeover that is made a bid.
void mend_split_compounds(Sentence& sentence);

// "Acme's $2 billion bid": the owner of the bid, not of the sum.
void mend_owners_of_sums(Sentence& sentence);

// "condemned in harsh words the killing": the verb's object, not the words'. "added the firm, which spreads lies, to
// the list": what follows the clause belongs to the verb before it. "to build, with Acme, a dam": the dam is what is
// built. "welcomed the decision to build": what is decided. "rejected as unfair the ruling": the ruling is rejected.
// "EU and US sanctions": of both. Needs lemmas.
void mend_objects(Sentence& sentence);

// "accused the government of secrecy": of what, and no part of who. "called the deal unjust", "holds the Front
// responsible": what the verb says of its object. Needs lemmas.
void mend_predicates(Sentence& sentence);

// "lent its neighbour 30 billion": it is who gets them. "he told reporters": they hear it. Part of mend_objects.
void mend_recipients(Sentence& sentence);

// "denied backing the rebels": the participle is what is denied, and describes nothing. "cut ties with Mali, calling
// it": what the subject does beside it is no deed of the noun's before the comma. Needs lemmas.
void mend_participles(Sentence& sentence);

// "Burkina Faso and Niger": joined to the name, not to its second word. "closed borders, froze assets": a verb is
// joined to a verb. "Sall, whose envoy, Berg, preferred Holm": the verb is the envoy's. "and his guest, Berg, laid
// wreaths": "laid" is the verb.
void mend_stray_clauses(Sentence& sentence);

// "thanked A, for which he drove, and called on B": the thanks and the call are of one row. "thanked A for its help and
// B for its loan": A and B are.
void mend_parallels(Sentence& sentence);

// "met Berg, who runs the bank, in Lima": where they met. "welcomed by Berg, who hailed both, and by Holm": by both.
// "fled to neighbouring Chad": to Chad. "cut short a trip to Oslo": the trip is cut. "called the dam “proof that …”":
// the quotation is what it is called. Needs lemmas.
void mend_clause_ends(Sentence& sentence);

// "signed a deal worth two million euros": the sum hangs on what is worth it, and is no second object nor its head.
void mend_worth(Sentence& sentence);

// "a share in the copper mine": no pronoun; it takes the place of the noun before it, which becomes its modifier.
void mend_mines(Sentence& sentence);

// "handed over boats", "took over two ports": the particle that the parser takes for a preposition or for "more than".
void mend_particles(Sentence& sentence);

// "signed a treaty on the sidelines of the summit": the verb's, and not what the treaty is on. Needs lemmas.
void mend_occasions(Sentence& sentence);

// "a start-up", "two tie-ups": the head of a noun with a hyphen gets the lemma of the whole; "by-election": no
// preposition.
void mend_hyphened_nouns(Sentence& sentence);

// "to found a school": a bare infinitive is its own lemma, whatever past form it looks like; "overran" is one of the
// past.
void mend_lemmas(Sentence& sentence);

}  // namespace chancery
