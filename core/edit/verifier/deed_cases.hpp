// What a verb tells in the words around it, case by case: given or led, done or only happening.
#pragma once

#include <cstddef>
#include <string_view>

#include "edit/verifier/reading.hpp"

namespace savile::gate {

// "led tours", "led a workshop": gave them.
[[nodiscard]] bool leads_a_session(const Reading& reading, std::size_t verb, std::size_t end);

// "conducted a choir"
[[nodiscard]] bool leads_players(const Reading& reading, std::size_t verb, std::size_t end);

// "attended emergency calls", "attended a fire": dealt with it; a course or a meeting one only sits in on.
[[nodiscard]] bool attends_to(const Reading& reading, std::size_t verb, std::size_t end);

// "scrap fell by a third": nobody's deed.
[[nodiscard]] bool happens(const Reading& reading, std::size_t verb, std::size_t begin);

// "questions about burglary and speeding": a thing beside another.
[[nodiscard]] bool is_listed_thing(const Reading& reading, std::size_t verb, WordRange words);

// "employees that finished late": what comes to an end is rarely they.
[[nodiscard]] bool ends_itself(const Reading& reading, std::size_t verb, std::size_t end);

// "co-led": the prefix is a word of its own before a hyphen.
[[nodiscard]] bool is_shared(const Reading& reading, std::size_t i);

// Whom one serves is no staff.
[[nodiscard]] bool is_served(std::string_view key);

// "a caseload of 18 children": who looks after it leads nobody.
[[nodiscard]] bool holds_people(std::string_view key);

// "Assistant curator who wrote the labels", "Nurse in charge of": the sentence opens with one's own post,
// which ends at `end`.
[[nodiscard]] bool opens_with_post(const Reading& reading, std::size_t end);

// "one of three engineers who moved it": the writer is among them.
[[nodiscard]] bool is_one_of_them(const Reading& reading, std::size_t who);

// The articles and possessives that open a noun phrase.
[[nodiscard]] bool is_determiner(std::string_view key);

// "Our team of five gave boosters": what one's own team did.
[[nodiscard]] bool is_of_own_team(const Reading& reading, WordRange words, std::size_t verb);

// "a team of six" before `end`.
[[nodiscard]] bool counts_people_before(const Reading& reading, std::size_t end);

// "worked on the fish counter, serving": a place, and no project.
[[nodiscard]] bool works_at_place(const Reading& reading, std::size_t begin, std::size_t end);

// "cut", "set", "run": the past looks like the bare form.
[[nodiscard]] bool is_invariant(const Word& word);

// "laid pipe as one of a gang", "as part of it", "as a member of it"
[[nodiscard]] bool is_done_as_part(const Reading& reading, WordRange words);

// "by two engineers and me": behind `from`, within the sentence.
[[nodiscard]] bool names_oneself(const Reading& reading, std::size_t from);

// "planned surveys and carried them out", "suggested a stock system and set it up": done after all. Beside a
// noun that the word only describes ("assessed training needs and delivered workshops") any other deed may be
// it.
[[nodiscard]] bool is_done_after(const Reading& reading, std::size_t word);

// "as part of a team of five", "with the crew", anywhere in the sentence.
[[nodiscard]] bool names_team(const Reading& reading, WordRange words);

}  // namespace savile::gate
