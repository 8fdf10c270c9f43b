// Who says what in one sentence. Internal to the entities room.
#pragma once

#include <optional>
#include <vector>

#include "entities/speech.hpp"

namespace chancery {

class Sayings {
 public:
  // The draft and the quotations, as bytes of the text, must outlive it.
  Sayings(const Draft& draft, const std::vector<Span>& quotations) : draft_(draft), quotations_(quotations) {}

  // "said the Kazakh President", "Holm stressed": the mention beside a verb of saying, or its subject. With
  // `reporter`, only where the reporter says so: outside of quotations, and of bodies and states as well.
  [[nodiscard]] SpeechAct in(int index, bool reporter) const;

  // Berg praised the plan, "our best": who does something right before the quotation, in its sentence.
  [[nodiscard]] std::optional<EntityId> doer_before(int index, Span quotation) const;

  // "Berg, on the lawn: “I am glad”", "Berg to reporters: we are glad": who stands before the colon, where no verb
  // does. The colon is the one before the byte, or any where there is none.
  [[nodiscard]] std::optional<EntityId> named_before_colon(int index, std::optional<std::uint32_t> byte) const;

  // Whose doing the sentence tells, outside of quotations: "Berg welcomed the plan. “We …”".
  [[nodiscard]] std::optional<EntityId> actor(int index) const;

 private:
  // "Berg's wife said", "a resident told the agency": nobody of whom the text tells by name.
  [[nodiscard]] bool stranger_says(int index, bool reporter) const;
  [[nodiscard]] bool is_quoted(const Token& token) const;
  // "said Cypriot House Speaker Holm": the state in front of the speaker says nothing.
  [[nodiscard]] static bool modifies(const Token& token);
  [[nodiscard]] bool says(const Sentence& sentence, int at, bool reporter) const;
  // "He assured me": the one who writes "me" is not the one who said it.
  [[nodiscard]] static bool tells_the_writer(const Sentence& sentence, int verb);

  const Draft& draft_;
  const std::vector<Span>& quotations_;
};

}  // namespace chancery
