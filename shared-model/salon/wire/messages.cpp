#include "salon/wire/messages.h"

#include "salon/wire/canonical.h"
#include "salon/wire/codec.h"
#include "salon/wire/command_json.h"
#include "salon/wire/describe_attention.h"
#include "salon/wire/object_reader.h"
#include "salon/wire/object_writer.h"

namespace salon::wire {

namespace {

/// What one command, answer or entry takes, roughly: so that big texts seldom grow.
constexpr std::size_t kItemBytes = 2048;

/// Bytes that stand in a problem document at most; longer texts come from nobody we know.
constexpr std::size_t kTitleBytesMax = 1000;

/// {<name>: list, "count", "head" unless negative, "sha256": digest of the list}, each item made by `append(out, item)`.
template <class Items, class Append>
std::string printCounted(std::string_view name, const Items& items, Position head, Append append) {
    std::string text;
    text.reserve(items.size() * kItemBytes + 256);
    {
        ObjectWriter writer(text);
        const auto count = static_cast<std::int64_t>(items.size());
        // In the order of the keys, so that nothing big has to change places.
        if (name > "count") writer.number<std::int64_t>("count", count, 0, 0);
        const std::string sha256 = sha256Hex(writer.appendList(name, items, append));
        if (name < "count") writer.number<std::int64_t>("count", count, 0, 0);
        if (head >= 0) writer.number<Position>("head", head, 0, 0);
        writer.text("sha256", sha256);
    }
    return text;
}

/// Checks count and digest, then calls `then(item)` for each. The digest is of the list's bytes as they came: messages travel
/// in canonical form.
template <class Then>
void readCounted(ObjectReader& reader, std::string_view name, std::size_t max, Then then) {
    const Value& list = reader.need(name);
    std::int64_t count = 0;
    reader.number<std::int64_t>("count", count, 0, kCountMax);
    std::string sha256;
    reader.hex("sha256", sha256, kDigestDigits);
    if (list.kind == ValueKind::list && count != list.count)
        reader.fail("count", "says " + std::to_string(count) + ", but there are " + std::to_string(list.count));
    if (sha256Hex(list.bytes) != sha256) reader.fail("sha256", "is not the digest of its " + std::string(name));
    reader.eachItem(name, &list, max, [&](const Value& item, int) { then(item); });
}

}  // namespace

std::string printBatch(const Batch& batch) {
    return printCounted("commands", batch.commands, -1, [](std::string& out, const Command& command) { appendSubmission(out, command); });
}

Batch readBatch(const std::string& body) {
    const Document document(body);
    ObjectReader reader(document.root(), "the batch");
    Batch batch;
    readCounted(reader, "commands", kCommandsPerBatchMax, [&](const Value& item) { batch.commands.push_back(submissionFrom(item, formOf(document))); });
    reader.close();
    return batch;
}

void describe(auto& io, Of<BatchAnswer::Item> auto& item) {
    io.hex("command_sha256", item.commandSha256, kDigestDigits);
    io.template number<std::int64_t>("number", item.number, 1, kCountMax);
    io.template number<Position>("position", item.position, 1, kCountMax);
    io.object("verdict", item.verdict);
}

std::string printBatchAnswer(const BatchAnswer& answer) {
    return printCounted("answers", answer.items, answer.head, [](std::string& out, const BatchAnswer::Item& item) {
        ObjectWriter writer(out);
        describe(writer, item);
    });
}

BatchAnswer readBatchAnswer(const std::string& body) {
    const Document document(body);
    ObjectReader reader(document.root(), "the answer to a batch");
    BatchAnswer answer;
    reader.number<Position>("head", answer.head, 0, kCountMax);
    readCounted(reader, "answers", kCommandsPerBatchMax, [&](const Value& value) {
        ObjectReader item(value, "an answer");
        describe(item, answer.items.emplace_back());
        item.close();
    });
    reader.close();
    return answer;
}

PrintedEntry printedEntry(const Entry& entry) {
    return {printEntry(entry), entry.command.personal ? printPersonal(*entry.command.personal) : std::string{}};
}

std::string printPage(const Page& page) {
    std::vector<PrintedEntry> entries;
    entries.reserve(page.entries.size());
    for (const Entry& entry : page.entries) entries.push_back(printedEntry(entry));
    return printPage(entries, page.head);
}

std::string printPage(const std::vector<PrintedEntry>& entries, Position head) {
    return printCounted("entries", entries, head, [](std::string& out, const PrintedEntry& printed) {
        out += "{\"entry\":";
        out += printed.entry;
        if (!printed.personal.empty()) {
            out += ",\"personal\":";
            out += printed.personal;
        }
        out += '}';
    });
}

Page readPage(const std::string& body) {
    const Document document(body);
    ObjectReader reader(document.root(), "the page");
    Page page;
    reader.number<Position>("head", page.head, 0, kCountMax);
    readCounted(reader, "entries", kEntriesPerPageMax, [&](const Value& value) {
        ObjectReader item(value, "an item of the page");
        Entry entry = entryFrom(item.need("entry"), formOf(document));
        if (const Value* personal = item.find("personal")) attachVerified(entry.command, *personal, formOf(document));
        item.close();
        if (!page.entries.empty()) {
            const Entry& before = page.entries.back();
            const std::string where = "Position " + std::to_string(entry.position);
            if (entry.position != before.position + 1) throw WireError(where + " does not follow the position before it in the page.");
            if (entry.previousSha256 != before.sha256) throw WireError(where + " does not carry on the chain of the position before it.");
        }
        page.entries.push_back(std::move(entry));
    });
    if (!page.entries.empty() && page.entries.back().position > page.head) reader.fail("head", "is before the last position of the page");
    reader.close();
    return page;
}

std::string printProblem(const Problem& problem) {
    std::string text;
    {
        ObjectWriter writer(text);
        writer.text("type", "about:blank");
        writer.number("status", problem.status, 0, 0);
        writer.text("code", problem.code);
        writer.optionalText("title", problem.title);
        writer.optionalNumber<std::int64_t>("next_number", problem.nextNumber, 0, 0, 0);
    }
    return text;
}

Problem readProblem(int status, const std::string& body) {
    try {
        const Document document(body);
        ObjectReader reader(document.root(), "the problem");
        Problem problem;
        problem.status = status;
        reader.text("code", problem.code);
        reader.optionalText("title", problem.title, kTitleBytesMax);
        reader.optionalNumber<std::int64_t>("next_number", problem.nextNumber, 0, 1, kCountMax);
        return problem;
    } catch (const WireError&) {
        return {status, "unreadable", "The server answered " + std::to_string(status) + " without saying why.", 0};
    }
}

}  // namespace salon::wire
