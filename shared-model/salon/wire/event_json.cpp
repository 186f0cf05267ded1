#include "salon/wire/event_json.h"

#include "salon/wire/canonical.h"
#include "salon/wire/codec.h"
#include "salon/wire/describe_events.h"
#include "salon/wire/kinds.h"

namespace salon::wire {

namespace {

template <class Thing>
Json tree(const Thing& thing) {
    return toJson(Document(print(thing)).root());
}

template <class Thing>
Thing readThing(const Value& value, std::string_view subject) {
    ObjectReader reader(value, subject);
    Thing thing;
    describe(reader, thing);
    reader.close();
    return thing;
}

}  // namespace

void appendEvent(std::string& out, const Event& event) {
    ObjectWriter writer(out);
    std::visit([&](const auto& fact) { describe(writer, fact); }, event);
    writer.kind(kindOf(event));
}

Event eventFrom(const Value& value) {
    const std::size_t kind = kindIndex(value, eventKinds(), "event");
    ObjectReader reader(value, eventKinds()[kind]);
    reader.kind(eventKinds()[kind]);
    Event event;
    describeAlternative(reader, event, kind);
    reader.close();
    return event;
}

std::string printEvent(const Event& event) {
    std::string text;
    appendEvent(text, event);
    return text;
}

Event readEvent(std::string_view text) {
    return eventFrom(Document(text).root());
}

Json eventToJson(const Event& event) {
    return toJson(Document(printEvent(event)).root());
}

Event eventFromJson(const Json& json) {
    return readEvent(canonicalBytes(json));
}

void appendVerdict(std::string& out, const Verdict& verdict) {
    ObjectWriter writer(out);
    describe(writer, verdict);
}

Verdict verdictFrom(const Value& value) {
    return readThing<Verdict>(value, "the verdict");
}

std::string printVerdict(const Verdict& verdict) {
    return print(verdict);
}

Verdict readVerdict(std::string_view text) {
    return verdictFrom(Document(text).root());
}

Json verdictToJson(const Verdict& verdict) {
    return tree(verdict);
}

Verdict verdictFromJson(const Json& json) {
    return readVerdict(canonicalBytes(json));
}

Json refusalToJson(const Refusal& refusal) {
    return tree(refusal);
}

Json alternativeToJson(const Alternative& alternative) {
    return tree(alternative);
}

Json attentionToJson(const AttentionItem& item) {
    return tree(item);
}

AttentionItem attentionFromJson(const Json& json) {
    const std::string text = canonicalBytes(json);
    return readThing<AttentionItem>(Document(text).root(), "the attention item");
}

}  // namespace salon::wire
