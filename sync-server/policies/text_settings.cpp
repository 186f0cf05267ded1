#include "policies/text_settings.h"

#include "salon/text/korean.h"
#include "salon/wire/json.h"
#include "salon/wire/words.h"

#include <Poco/AutoPtr.h>
#include <Poco/String.h>
#include <Poco/StringTokenizer.h>
#include <Poco/URI.h>
#include <Poco/Util/IniFileConfiguration.h>

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>
#include <sys/stat.h>

namespace salon::server {

namespace {

/// Shorter ones can be guessed.
constexpr std::size_t kInboundSecretMin = 16;

/// The file as it is read; every way to ask names the key in the sentence that goes wrong.
class Reading {
public:
    explicit Reading(const std::filesystem::path& file) : m_file(file) {
        try {
            m_ini = new Poco::Util::IniFileConfiguration(file.string());
        } catch (const Poco::Exception&) {
            throw WrongTextSettings("The settings for texts in " + file.string() + " cannot be read. Check --texts and the file's form: [section] and key = value.");
        }
    }

    [[noreturn]] void refuse(const std::string& key, const std::string& why) const {
        throw WrongTextSettings("The settings for texts in " + m_file.string() + " have a wrong \"" + key + "\": " + why);
    }

    std::string optional(const std::string& key) {
        m_asked.insert(Poco::toLower(key));
        return m_ini->getString(key, "");
    }
    std::string required(const std::string& key) {
        std::string value = optional(key);
        if (value.empty()) refuse(key, "it is missing.");
        return value;
    }
    std::set<std::string> values(const std::string& key) {
        const std::string text = optional(key);
        const Poco::StringTokenizer parts(text, ",", Poco::StringTokenizer::TOK_TRIM | Poco::StringTokenizer::TOK_IGNORE_EMPTY);
        return {parts.begin(), parts.end()};
    }
    std::string url(const std::string& key, bool isRequired) {
        const std::string value = isRequired ? required(key) : optional(key);
        if (value.empty()) return value;
        try {
            const Poco::URI uri{value};
            if ((uri.getScheme() == "http" || uri.getScheme() == "https") && !uri.getHost().empty()) return value;
        } catch (const Poco::Exception&) {
        }
        refuse(key, "it must be an address like http://127.0.0.1:13013/cgi-bin/sendsms.");
    }
    /// The keys of a section that begin like this, without the beginning.
    std::vector<std::string> keysOf(const std::string& section) {
        Poco::Util::AbstractConfiguration::Keys keys;
        m_ini->keys(section, keys);
        return keys;
    }
    /// What stands in a file whose name stands here; relative to this file.
    std::string contents(const std::string& key, bool isSecret) {
        const std::string name = optional(key);
        if (name.empty()) return {};
        const std::filesystem::path path = m_file.parent_path() / name;
        struct stat state{};
        std::ifstream stream{path, std::ios::binary};
        if (::stat(path.c_str(), &state) != 0 || !stream) refuse(key, "the file " + path.string() + " cannot be read.");
        if (isSecret && (state.st_mode & S_IRWXO) != 0)
            refuse(key, "everybody may read the file " + path.string() + ". Take that right away with chmod o= and try again.");
        std::ostringstream text;
        text << stream.rdbuf();
        return isSecret ? Poco::trim(text.str()) : text.str();
    }
    std::string requiredContents(const std::string& key, bool isSecret) {
        required(key);
        return contents(key, isSecret);
    }
    std::filesystem::path path(const std::string& key) { return m_file.parent_path() / required(key); }

    /// Whatever nobody asked for was meant for something.
    void requireAllUnderstood(const std::string& section) {
        for (const std::string& key : keysOf(section)) {
            const std::string whole = section.empty() ? key : section + "." + key;
            if (!keysOf(whole).empty())
                requireAllUnderstood(whole);
            else if (!m_asked.contains(Poco::toLower(whole)))
                refuse(whole, "there is no such setting for this gateway.");
        }
    }

private:
    std::filesystem::path m_file;
    Poco::AutoPtr<Poco::Util::IniFileConfiguration> m_ini;
    std::set<std::string> m_asked;
};

std::string phoneAt(Reading& reading, const std::string& key) {
    const std::string value = reading.optional(key);
    const std::string number = normalisedPhone(value);
    if (!value.empty() && number.empty()) reading.refuse(key, "it must be a telephone number.");
    return number;
}

KannelSettings readKannel(Reading& reading) {
    return {reading.url("kannel.url", true), reading.required("kannel.username"), reading.requiredContents("kannel.password_file", true),
            reading.optional("kannel.smsc")};
}

/// Whatever looks like {this} in a string and is nothing that can be filled in would reach the customer as it stands.
void requireKnownPlaceholders(const Reading& reading, const std::string& key, const wire::Json& json) {
    if (json.is_structured())
        for (const auto& part : json) requireKnownPlaceholders(reading, key, part);
    if (!json.is_string()) return;
    static const std::regex placeholder("[{][a-z_]+[}]");
    const auto text = json.get<std::string>();
    for (auto at = std::sregex_iterator(text.begin(), text.end(), placeholder); at != std::sregex_iterator(); ++at)
        if (std::find(kProviderPlaceholders.begin(), kProviderPlaceholders.end(), at->str()) == kProviderPlaceholders.end())
            reading.refuse(key, "nothing can be put in the place of " + at->str() + ".");
}

std::string jsonBody(Reading& reading, const std::string& key) {
    std::string body = reading.contents(key, false);
    if (body.empty()) return body;
    try {
        requireKnownPlaceholders(reading, key, wire::parseStrict(body));
    } catch (const wire::WireError& error) {
        reading.refuse(key, std::string("the file is not JSON: ") + error.what());
    }
    return body;
}

std::string pointerAt(Reading& reading, const std::string& key) {
    std::string pointer = reading.optional(key);
    try {
        if (pointer.empty() || pointer.front() == '/') return wire::Json::json_pointer{pointer}.to_string();
    } catch (const wire::Json::exception&) {
    }
    reading.refuse(key, "it must be a JSON pointer like /messages/0/id.");
}

ProviderSettings readProvider(Reading& reading) {
    ProviderSettings provider;
    provider.url = reading.url("https.url", true);
    const std::string bearer = reading.contents("https.bearer_file", true);
    if (!bearer.empty()) provider.headers["Authorization"] = "Bearer " + bearer;
    for (const std::string& name : reading.keysOf("https.header_file"))
        provider.headers[name] = reading.contents("https.header_file." + name, true);
    provider.body = jsonBody(reading, "https.body_file");
    provider.smsBody = jsonBody(reading, "https.sms_body_file");
    if (provider.body.empty() && provider.smsBody.empty()) reading.refuse("https.body_file", "it is missing.");
    for (const std::string& name : reading.keysOf("https.template")) {
        const auto kind = wire::fromWord<TextKind>(name);
        if (!kind) reading.refuse("https.template." + name, "there is no such text. Texts are confirmed, moved, cancelled, reminder_day and so on.");
        provider.templates[*kind] = reading.required("https.template." + name);
    }
    provider.okWhere = pointerAt(reading, "https.ok_where");
    provider.okValues = reading.values("https.ok_values");
    provider.laterValues = reading.values("https.later_values");
    provider.idWhere = pointerAt(reading, "https.id_where");
    provider.reportIdWhere = pointerAt(reading, "https.report_id_where");
    provider.reportStatusWhere = pointerAt(reading, "https.report_status_where");
    provider.deliveredValues = reading.values("https.delivered_values");
    provider.failedValues = reading.values("https.failed_values");
    if (!provider.okWhere.empty() && provider.okValues.empty()) reading.refuse("https.ok_values", "it must say which values mean success.");
    if (provider.smsBody.empty() && provider.templates.empty()) reading.refuse("https.template", "no text can go out without a template or an sms_body_file.");
    return provider;
}

}  // namespace

TextSettings readTextSettings(const std::filesystem::path& file) {
    Reading reading{file};
    TextSettings settings;
    const std::string gateway = reading.required("texts.gateway");
    settings.from = phoneAt(reading, "texts.from");
    for (const std::string& shop : reading.keysOf("from")) settings.fromOf[ShopId{shop}] = phoneAt(reading, "from." + shop);
    settings.reportsUrl = reading.url("texts.reports_url", false);
    settings.inboundSecret = reading.contents("texts.inbound_secret_file", true);
    if (!settings.inboundSecret.empty() && settings.inboundSecret.size() < kInboundSecretMin)
        reading.refuse("texts.inbound_secret_file", "the secret must have 16 characters at least.");
    if (gateway == "file") {
        settings.file = reading.path("file.path");
    } else if (gateway == "kannel") {
        settings.gateway = TextSettings::Gateway::kannel;
        settings.kannel = readKannel(reading);
    } else if (gateway == "https") {
        settings.gateway = TextSettings::Gateway::provider;
        settings.provider = readProvider(reading);
    } else {
        reading.refuse("texts.gateway", "it must be file, kannel or https.");
    }
    reading.requireAllUnderstood("");
    return settings;
}

}  // namespace salon::server
