#pragma once

#include "salon/ids.h"
#include "salon/texting.h"

#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace salon::server {

/// What may stand in a provider's message, in braces; see TEXTS.md.
inline constexpr std::array<std::string_view, 15> kProviderPlaceholders{"{to}",   "{from}", "{text}", "{id}",   "{template}", "{report_url}", "{form}", "{sms_allowed}",
                                                                        "{shop}", "{name}", "{day}",  "{time}", "{stylist}",  "{services}",   "{link}"};

/// The file of --texts cannot be used; what() is a sentence that says what would do, and holds no secret.
class WrongTextSettings : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Kannel's smsbox.
struct KannelSettings {
    std::string url;  ///< of sendsms
    std::string username;
    std::string password;
    std::string smsc;  ///< empty: Kannel's choice
};

/// A provider that is handed JSON over HTTPS. What is told as "where" is a JSON pointer like /messages/0/id.
struct ProviderSettings {
    std::string url;
    std::map<std::string, std::string> headers;       ///< "Authorization" and the like; secrets
    std::string body;                                 ///< JSON with {to} {from} {text} {id} {template} {report_url} … in its strings
    std::string smsBody;                              ///< for who does not allow 알림톡, or a kind without a template; empty: cannot
    std::map<TextKind, std::string> templates;        ///< 알림톡 template ids
    std::string okWhere;                              ///< empty: a 2xx answer is enough
    std::set<std::string> okValues;
    std::set<std::string> laterValues;                ///< the provider could not do it now; any other value is a refusal for good
    std::string idWhere;                              ///< the provider's own name for the text
    std::string reportIdWhere;                        ///< in a delivery report
    std::string reportStatusWhere;
    std::set<std::string> deliveredValues;
    std::set<std::string> failedValues;
};

/// How texts leave this server and answers come in, as the operator says it in the file of --texts.
struct TextSettings {
    enum class Gateway { file, kannel, provider } gateway = Gateway::file;
    std::string from;
    std::map<ShopId, std::string> fromOf;  ///< shops with numbers of their own
    std::string reportsUrl;                ///< how the gateway reaches this server; empty: at its own address
    std::string inboundSecret;             ///< what replies must name; empty: none are taken
    std::filesystem::path file;
    KannelSettings kannel;
    ProviderSettings provider;

    const std::string& numberOf(const ShopId& shop) const {
        const auto own = fromOf.find(shop);
        return own == fromOf.end() ? from : own->second;
    }
};

/// Throws WrongTextSettings.
TextSettings readTextSettings(const std::filesystem::path& file);

}  // namespace salon::server
