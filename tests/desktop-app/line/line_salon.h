#pragma once

#include "line/line_parser.h"
#include "salon/evolve.h"

namespace salon::desk {

/// Saturday, 21 November 2026, 14:32, in a salon with the names that the issue's lines use.
class LineSalon {
public:
    LineSalon() {
        evolve(book, ShopOpened{{{"line-shop"}, "줄", "Asia/Seoul", 10, "KRW"}});
        service("cut", "커트", "Haircut", "컷", 40);
        service("mens", "남성 커트", "Men's cut", "남컷", 30);
        service("root", "뿌리염색", "Root colour", "뿌염", 90);
        service("full", "전체염색", "Full colour", "전염", 110);
        service("perm", "디지털펌", "Digital perm", "디펌", 140);
        service("down", "다운펌", "Down perm", "다운", 50);
        service("blow", "블로우 드라이", "Blow-dry", "드라이", 30);
        stylist("jieun", "김지은", "Jieun Kim");
        stylist("mia", "미아", "Mia");
        stylist("doyun", "박도윤", "Doyun Park");
        customer("c1", "김민지", "01023415678");
        customer("c2", "김마준", "01098761234");
        customer("c3", "Emma Laurent", "01030103010");
        customer("c4", "Kelly Kim", "01055501220");
        customer("c5", "이지은", "01077788899");
        customer("c6", "박민지", "01011112222");
        customer("c7", "수아", "01012121212");
    }

    LineVocabulary vocabulary() const {
        LineVocabulary words;
        words.book = &book;
        words.now = {{20778}, 14 * 60 + 32};
        words.people = [this](const std::string& typed) { return directory.search(typed, 6); };
        return words;
    }

    Book book;
    CustomerDirectory directory;

private:
    void service(const char* id, const char* name, const char* english, const char* shortName, int working) {
        Service made;
        made.id = {id};
        made.name = name;
        made.nameEnglish = english;
        made.shortName = shortName;
        made.blocks.working = working;
        evolve(book, ServiceDefined{made});
    }
    void stylist(const char* id, const char* name, const char* english) {
        evolve(book, StylistDefined{{id}, name, english, true});
        for (int weekday = 0; weekday < 7; ++weekday) evolve(book, ShiftDefined{{id}, weekday, {}, {{10 * 60, 20 * 60}}});
    }
    void customer(const char* id, const char* name, const char* phone) {
        Personal personal;
        personal.customer = {id};
        personal.name = name;
        personal.phone = phone;
        directory.learn(personal);
    }
};

/// "customer c1 · service root? mens · day 2026-11-28": each chip in a word or two; behind ? what else it may mean.
inline std::string printed(const Meaning& meaning) {
    switch (meaning.kind) {
        case ChipKind::customer: {
            std::string who = "customer";
            for (const CustomerCard& card : meaning.people) who += " " + card.customer.text;
            return meaning.people.empty() ? "nobody " + meaning.name : who;
        }
        case ChipKind::newCustomer: return "new " + meaning.name + " " + meaning.phone;
        case ChipKind::phone: return "phone " + meaning.phone;
        case ChipKind::walkIn: return "walk-in";
        case ChipKind::waiting: return "waiting";
        case ChipKind::same: return "same";
        case ChipKind::service: return meaning.service.text;
        case ChipKind::stylist: return "@" + meaning.stylist.text;
        case ChipKind::wish: return meaning.wish == WishKind::only ? "only" : "any";
        case ChipKind::day: return printDay(meaning.day);
        case ChipKind::time: return printMinute(meaning.minute);
        case ChipKind::window: return printMinute(meaning.window.from) + "-" + printMinute(meaning.window.to);
        case ChipKind::minutes: return std::to_string(meaning.minutes) + " min";
        case ChipKind::series: return "every " + std::to_string(meaning.weeks) + " x" + std::to_string(meaning.count);
        case ChipKind::party: return std::to_string(meaning.count) + " people";
        case ChipKind::note: return "note " + meaning.name;
        case ChipKind::unknown: return "? " + meaning.name;
    }
    return {};
}

inline std::string printed(const LineReading& reading, bool withOthers = false) {
    std::string text;
    for (const Chip& chip : reading.chips) {
        if (!text.empty()) text += " | ";
        text += printed(chip.meaning);
        if (!chip.meant.empty() && chip.meaning.kind == ChipKind::unknown) text += " -> " + chip.meant;
        if (!withOthers) continue;
        for (const Meaning& other : chip.others) text += " or " + printed(other);
    }
    return text;
}

}  // namespace salon::desk
