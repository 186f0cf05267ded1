#include "ui/step_back.h"

namespace salon::desk {

std::optional<PersonalWords> wordsBefore(const Session& session, const Said& said) {
    if (!said.words) return std::nullopt;
    PersonalWords former;
    former.customer = said.words->customer;
    const CustomerCard* card = session.customers().find(former.customer);
    const CustomerCard known = card ? *card : CustomerCard{};
    if (said.words->name) former.name = known.name;
    if (said.words->phone) former.phone = known.phone;
    if (said.words->customerNote) former.customerNote = known.note;
    if (said.words->allergies) former.allergies = known.allergies;
    if (said.words->reservationNote) {
        const auto note = session.state().notes.find(reservationOf(said.body));
        former.reservationNote = note == session.state().notes.end() ? std::string{} : note->second;
    }
    if (said.words->text) {
        const auto& worded = session.state().said->worded;
        const auto own = worded.find(reservationOf(said.body));
        former.text = own == worded.end() ? std::string{} : own->second.words;
    }
    return former;
}

}  // namespace salon::desk
