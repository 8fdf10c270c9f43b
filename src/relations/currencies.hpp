// Currencies as ISO 4217 codes, by their sign, code or name; a name that several states use ("pesos") is read by the
// state that the text names nearest to it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/document.hpp"
#include "relations/pieces.hpp"

namespace chancery {

struct CurrencyReading {
  std::string_view code;       // "USD"
  std::size_t end = 0;         // the piece after it
  std::string_view shared_by;  // "peso": the name that other states use too, where no state stands before it
};

// "$", "US$", "€", "USD", "Rs." before a figure. A dollar without a country is the American one.
[[nodiscard]] std::optional<CurrencyReading> read_currency_before(const Pieces& pieces, std::size_t begin);
// "dollars", "US dollars", "pounds sterling", "euros", "USD" after a figure.
[[nodiscard]] std::optional<CurrencyReading> read_currency_after(const Pieces& pieces, std::size_t begin);

[[nodiscard]] bool is_currency_code(std::string_view unit);

// Which states a document names where, for names of currencies that need one.
class CurrencyContext {
 public:
  explicit CurrencyContext(const Document& document) : document_(&document) {}

  // The code of "peso" at a token of a sentence: by a state named in the sentence, else in those before, else in those
  // after it. Empty if the text names none of that currency.
  [[nodiscard]] std::optional<std::string_view> code(std::string_view shared, int sentence, int token) const;

 private:
  const Document* document_;
};

}  // namespace chancery
