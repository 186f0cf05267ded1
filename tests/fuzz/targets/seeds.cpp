// fuzz-seeds GOLDEN-FOLDER INTO: what the corpus begins with, made from the golden files of the protocol and from a few days in
// the small salon. A file for each input, in a folder for each target.
#include "receptionist.h"

#include "salon/decide.h"
#include "salon/evolve.h"
#include "salon/wire/book_json.h"
#include "salon/wire/canonical.h"
#include "salon/wire/command_json.h"
#include "salon/wire/event_json.h"
#include "salon/wire/messages.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace salon;

namespace {

class Corpus {
public:
    explicit Corpus(std::filesystem::path into) : m_into(std::move(into)) {}

    void add(const std::string& target, const std::string& input) {
        const auto folder = m_into / target;
        std::filesystem::create_directories(folder);
        std::ofstream(folder / wire::sha256Hex(input).substr(0, 16), std::ios::binary) << input;
    }

private:
    std::filesystem::path m_into;
};

/// A day's work of one receptionist, with words beside some commands.
std::vector<wire::Entry> story(int variant, int commands) {
    const auto& salon = test::smallSalon(variant);
    simulation::Receptionist receptionist("desk", salon, test::Dice(static_cast<std::uint64_t>(variant) + 1));
    Book book = salon.book;
    std::vector<wire::Entry> entries;
    std::string previous = salon.founding.back().sha256;
    for (int number = 1; number <= commands; ++number) {
        Command command;
        const Mode mode = number % 3 == 0 ? Mode::asking : Mode::promised;
        command.stamp = {{"desk-1"}, std::string(32, 'a'), number, {salon.firstDay, 600 + number}, "Asia/Seoul", 540, "reception", mode};
        const auto gesture = receptionist.next(book);
        command.body = gesture.body;
        if (gesture.words)
            wire::attachPersonal(command, {.customer = gesture.words->customer, .salt = std::string(32, 'b'), .name = gesture.words->name, .phone = gesture.words->phone});
        const Decision decision = decide(book, command);
        evolveAll(book, decision.events);
        entries.push_back(wire::makeEntry(salon.head().position + number, previous, command, decision));
        previous = entries.back().sha256;
    }
    return entries;
}

void addMessages(Corpus& corpus, const std::vector<wire::Entry>& entries) {
    for (std::size_t from = 0; from < entries.size(); from += 2) {
        const std::span<const wire::Entry> some(entries.data() + from, std::min<std::size_t>(2, entries.size() - from));
        wire::Batch batch;
        wire::BatchAnswer answer;
        answer.head = some.back().position;
        for (const auto& entry : some) {
            batch.commands.push_back(entry.command);
            answer.items.push_back({entry.command.stamp.number, entry.commandSha256, entry.position, entry.verdict});
            corpus.add("event", "n" + wire::printEntry(entry));
            corpus.add("event", "v" + wire::printVerdict(entry.verdict));
            corpus.add("command", "s" + wire::printSubmission(entry.command));
            if (entry.command.personal) corpus.add("command", "p" + wire::printPersonal(*entry.command.personal));
        }
        corpus.add("batch", wire::printBatch(batch));
        corpus.add("answer", "b" + wire::printBatchAnswer(answer));
        corpus.add("page", wire::printPage(wire::Page{{some.begin(), some.end()}, some.back().position}));
    }
}

void addBook(Corpus& corpus, int variant, const std::vector<wire::Entry>& entries) {
    Book book = test::smallSalon(variant).book;
    for (const auto& entry : entries) evolveAll(book, entry.events);
    const auto parts = wire::printBook(book);
    for (const auto& [name, part] : parts) corpus.add("book", "{\"" + name + "\":" + part + "}");
    for (const auto& [id, item] : book.attention()) corpus.add("event", "a" + wire::canonicalBytes(wire::attentionToJson(item)));
}

void addGolden(Corpus& corpus, const std::filesystem::path& golden) {
    for (const auto& file : std::filesystem::directory_iterator(golden)) {
        std::ifstream in(file.path(), std::ios::binary);
        std::string text{std::istreambuf_iterator<char>(in), {}};
        while (text.ends_with('\n')) text.pop_back();
        const std::string name = file.path().filename().string();
        if (name.starts_with("command.")) corpus.add("command", "c" + wire::canonicalBytes(wire::parseStrict(text)));
        if (name.starts_with("event.")) corpus.add("event", "e" + wire::canonicalBytes(wire::parseStrict(text)));
        if (text.size() < 300) corpus.add("json", text);
    }
}

void addTexts(Corpus& corpus) {
    for (const char* line : {"5678 뿌염+컷 토 3시 지은", "kim cut fri 15:30 @mia", "+ 컷", "김하늘 010-1234-5678 컷 12월24일 오후3시반", "민지 그대로 내일",
                             "5678 컷 only mia 90분", "5678 컷 대기 #앞머리 유지", "walk in 컷", "ㄱㅁㅈ 디지털파마 다음주화 오전", "5678 뿌엽 2026-12-24"}) {
        corpus.add("line", line);
        corpus.add("words", line);
    }
    for (const char* word : {"2026-03-24", "15:30", "24:00", "+82 10-1234-5678", "0001-01-01", "03/24/2026", "김지은\n지으", "Emma É\nemma e", "５６７８", "FOIL*5+1"})
        corpus.add("words", word);
    corpus.add("head", "GET /v1/shops/salon/log?after=17&max=2 HTTP/1.1\r\nHost: s\r\nAuthorization: Bearer 00ff\r\nHairshop-Protocol: 1\r\n\r\n");
    corpus.add("head", "POST /v1/enrol HTTP/1.1\r\nHost: s\r\nContent-Length: 19\r\nExpect: 100-continue\r\nX-Forwarded-For: 10.0.0.1\r\n\r\n{}");
    corpus.add("stream", "\x05id: 17\nevent: head\ndata: {\"head\":17}\n\nevent: heartbeat\ndata: {\"head\":17}\n\n");
    corpus.add("stream", "\x01: quiet\r\nevent: open\r\ndata: {\"terminal\":\"t\",\"reservation\":\"r\"}\r\n\r\ndata: a\rdata: b\r\r");
    const std::string services = "IsActive,Code,Desc,Cate,Price\r\nTRUE,CUT,Cut,HAIR,24.50\r\nFALSE,COLOR,\"Colour, root\",HAIR,102\r\n";
    const std::string bookings = "Code,Staff,Service,Date,TimeInt\nANN1,JO,CUT,03/24/2026,600\nANN1,MIA,COLOR,03/24/2026,660\n,HOUSE,CUT,03/25/2026,900\n";
    const std::string cancellations = "Canceled By,Code,Service,Staff,Booking Date\nANN1,ANN1,CUT,JO,03/24/2026\n";
    const std::string noShows = "Date,Code,Service,Staff\n03/25/2026,,CUT,HOUSE\n";
    for (const auto& file : {services, bookings, cancellations, noShows}) corpus.add("csv", file);
    corpus.add("import", services + '\x1D' + bookings + '\x1D' + cancellations + '\x1D' + noShows);
}

void addBodies(Corpus& corpus) {
    for (const char* body : {R"(c{"code":"K7QM2PXA"})", R"(u{"position":17,"state_sha256":"00"})", R"(o{"reservation":"anna-cut"})", "o{}",
                             R"(q{"options":{"name":"작은 미용실"},"words":["shop","create"]})", R"(r{"err":"","exit":0,"out":"{}"})", R"(a{"match":true,"position":17})",
                             R"(t{"protocol_max":1,"protocol_min":1,"server":"hairshop-server","texts":"none"})", R"(w{"reservation":"r","terminal":"t"})",
                             R"(e{"name":"Desk 1","shop":"s","shop_name":"S","step_minutes":10,"terminal":"t","token":"00","zone":"Asia/Seoul"})", "/v1/shops/salon/log", "/v1/hello",
                             R"(p{"phone":"010-5555-6666"})",
                             R"(m{"day":"2026-12-01","start_minute":600})",
                             R"(b{"attempt":"0123456789abcdef0123456789abcdef","code":"123456","day":"2026-12-01","name":"박하나","note":"앞머리 유지","phone":"010-5555-6666","services":["cut"],"start_minute":600,"stylist":""})",
                             "/v/AAAAAAAAAAAAAAAAAAAAAA/visit"})
        corpus.add("bodies", body);
    for (const auto& problem : {wire::Problem{409, "gap", "Earlier commands are missing.", 7}, wire::Problem{503, "store_failed", "Try again.", 0}})
        corpus.add("answer", "p" + wire::printProblem(problem));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "Usage: fuzz-seeds GOLDEN-FOLDER INTO\n");
        return 2;
    }
    Corpus corpus(argv[2]);
    addGolden(corpus, argv[1]);
    addTexts(corpus);
    addBodies(corpus);
    for (int variant = 0; variant < test::kSmallSalonVariants; ++variant) {
        const auto entries = story(variant, 40);
        addMessages(corpus, entries);
        addBook(corpus, variant, entries);
    }
    return 0;
}
