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

/// `[a,b,…]`, each item appended by `append(out, item)`.
template <class Items, class Append>
std::string printList(const Items& items, Append append) {
    std::string list;
    list.reserve(items.size() * kItemBytes + 2);
    list += '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) list += ',';
        append(list, items[i]);
    }
    list += ']';
    return list;
}

/// {<list name>: list, "count", "head" unless negative, "sha256": digest of the list}
std::string printCounted(std::string_view name, const std::string& list, std::size_t count, Position head) {
    std::string text;
    text.reserve(list.size() + 200);
    {
        ObjectWriter writer(text);
        writer.spliced(name, list);
        writer.number<std::int64_t>("count", static_cast<std::int64_t>(count), 0, 0);
        if (head >= 0) writer.number<Position>("head", head, 0, 0);
        writer.text("sha256", sha256Hex(list));
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
    const std::string list = printList(batch.commands, [](std::string& out, const Command& command) { appendSubmission(out, command); });
    return printCounted("commands", list, batch.commands.size(), -1);
}

Batch readBatch(const std::string& body) {
    const Document document(body);
    ObjectReader reader(document.root(), "the batch");
    Batch batch;
    readCounted(reader, "commands", kCommandsPerBatchMax, [&](const Value& item) { batch.commands.push_back(submissionFrom(item)); });
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
    const std::string list = printList(answer.items, [](std::string& out, const BatchAnswer::Item& item) {
        ObjectWriter writer(out);
        describe(writer, item);
    });
    return printCounted("answers", list, answer.items.size(), answer.head);
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

std::string printPage(const Page& page) {
    const std::string list = printList(page.entries, [](std::string& out, const Entry& entry) {
        out += "{\"entry\":";
        appendEntry(out, entry);
        if (entry.command.personal) {
            out += ",\"personal\":";
            appendPersonal(out, *entry.command.personal);
        }
        out += '}';
    });
    return printCounted("entries", list, page.entries.size(), page.head);
}

Page readPage(const std::string& body) {
    const Document document(body);
    ObjectReader reader(document.root(), "the page");
    Page page;
    reader.number<Position>("head", page.head, 0, kCountMax);
    readCounted(reader, "entries", kEntriesPerPageMax, [&](const Value& value) {
        ObjectReader item(value, "an item of the page");
        Entry entry = entryFrom(item.need("entry"));
        if (const Value* personal = item.find("personal")) attachVerified(entry.command, personalFrom(*personal));
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
        writer.text("title", problem.title);
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
