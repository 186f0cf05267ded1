#include "ui/style.h"

#include <QApplication>
#include <QFile>
#include <QPalette>

#include <map>

/// Outside any namespace, as Qt wants it: without it a linker drops resources that stand in a library.
static void loadResources() { Q_INIT_RESOURCE(hairshop); }

namespace salon::desk {
namespace {

Colours lightColours() {
    Colours c;
    c.window = "#F6F6F4";
    c.surface = "#FFFFFF";
    c.sunken = "#F4F4F1";
    c.hairline = "#ECECE8";
    c.hairlineStrong = "#DCDCD6";
    c.text = "#1B1D22";
    c.textSecondary = "#62666F";
    c.textFaint = "#9A9DA4";
    c.accent = "#3B5BDB";
    c.accentHover = "#324DBB";
    c.accentSoft = "#EDF1FE";
    c.onAccent = "#FFFFFF";
    c.now = "#E5484D";
    c.toast = "#23262D";
    c.onToast = "#FFFFFF";
    c.requested = {"#F5EFFD", "#DFCDF7", "#8B4FCB", "#4A2178"};
    c.confirmed = {"#EAF0FE", "#C9D7FB", "#3B5BDB", "#1E2F73"};
    c.arrived = {"#FFF3D6", "#F6DDA0", "#C98300", "#5B3A00"};
    c.inService = {"#E2F5E9", "#B5E2C6", "#238C57", "#123F28"};
    c.completed = {"#F1F1EF", "#DEDEDA", "#9BA0A8", "#5A5E66"};
    c.ended = {"#F8F5F5", "#E6DEDE", "#B3878A", "#75595B"};
    c.attention = {"#FFEDE8", "#FAC7B9", "#D5451F", "#6E1F0A"};
    c.good = {"#E2F5E9", "#B5E2C6", "#238C57", "#123F28"};
    return c;
}

Colours darkColours() {
    Colours c;
    c.window = "#15171B";
    c.surface = "#1C1F24";
    c.sunken = "#181A1F";
    c.hairline = "#2A2D34";
    c.hairlineStrong = "#3A3E47";
    c.text = "#ECEDEF";
    c.textSecondary = "#A4A8B1";
    c.textFaint = "#70757F";
    c.accent = "#6E8BFF";
    c.accentHover = "#849DFF";
    c.accentSoft = "#232C4D";
    c.onAccent = "#0E1330";
    c.now = "#FF6369";
    c.toast = "#ECEDEF";
    c.onToast = "#15171B";
    c.requested = {"#2C2140", "#46346A", "#B48AF0", "#E3D3FB"};
    c.confirmed = {"#222C4F", "#35457A", "#7F99FF", "#D9E1FF"};
    c.arrived = {"#3A2D10", "#5E4A1C", "#F0B429", "#FBE3AE"};
    c.inService = {"#17342A", "#27543F", "#4CC38A", "#C4F0D9"};
    c.completed = {"#26292F", "#363A42", "#7C828C", "#A9AEB7"};
    c.ended = {"#2A2425", "#41373A", "#9C7376", "#BFA3A5"};
    c.attention = {"#421D12", "#6C2F1D", "#FF7A50", "#FFD0BF"};
    c.good = c.inService;
    return c;
}

Colours contrastColours() {
    Colours c;
    c.window = c.surface = c.sunken = "#FFFFFF";
    c.hairline = "#6B6B6B";
    c.hairlineStrong = "#000000";
    c.text = c.textSecondary = "#000000";
    c.textFaint = "#3D3D3D";
    c.accent = "#0033CC";
    c.accentHover = "#001F80";
    c.accentSoft = "#E0E8FF";
    c.onAccent = "#FFFFFF";
    c.now = "#C00000";
    c.toast = "#000000";
    c.onToast = "#FFFFFF";
    c.requested = {"#FFFFFF", "#5B1FA6", "#5B1FA6", "#000000"};
    c.confirmed = {"#FFFFFF", "#0033CC", "#0033CC", "#000000"};
    c.arrived = {"#FFF4CC", "#7A4B00", "#7A4B00", "#000000"};
    c.inService = {"#DDF5E5", "#00582A", "#00582A", "#000000"};
    c.completed = {"#EDEDED", "#4A4A4A", "#4A4A4A", "#000000"};
    c.ended = {"#FFFFFF", "#7A2A2A", "#7A2A2A", "#000000"};
    c.attention = {"#FFE3DC", "#B02200", "#B02200", "#000000"};
    c.good = c.inService;
    return c;
}

Colours coloursOf(Theme theme) {
    switch (theme) {
        case Theme::light: return lightColours();
        case Theme::dark: return darkColours();
        case Theme::highContrast: return contrastColours();
    }
    return lightColours();
}

Colours& current() {
    static Colours colours = lightColours();
    return colours;
}

QString styleSheetFor(const Colours& c) {
    QFile file(":/styles/hairshop.qss");
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::map<QString, QColor, std::greater<>> names{
        {"@window", c.window}, {"@surface", c.surface}, {"@sunken", c.sunken}, {"@hairlineStrong", c.hairlineStrong},
        {"@hairline", c.hairline}, {"@textSecondary", c.textSecondary}, {"@textFaint", c.textFaint}, {"@text", c.text},
        {"@accentHover", c.accentHover}, {"@accentSoft", c.accentSoft}, {"@accent", c.accent}, {"@onAccent", c.onAccent},
        {"@toast", c.toast}, {"@onToast", c.onToast}, {"@attentionFill", c.attention.fill},
        {"@attentionEdge", c.attention.edge}, {"@attentionBar", c.attention.bar}, {"@attentionText", c.attention.text},
        {"@goodFill", c.good.fill}, {"@goodBar", c.good.bar}, {"@goodText", c.good.text}, {"@goodEdge", c.good.edge},
        {"@waitFill", c.arrived.fill}, {"@waitEdge", c.arrived.edge}, {"@waitBar", c.arrived.bar}, {"@waitText", c.arrived.text},
    };
    // Longer names first, so that @text does not eat the beginning of @textFaint.
    for (const auto& [name, colour] : names) sheet.replace(name, colour.name());
    return sheet;
}

}  // namespace

const Colours& colours() { return current(); }

const Tone& toneOf(Status status) {
    const Colours& c = current();
    switch (status) {
        case Status::requested: return c.requested;
        case Status::confirmed: return c.confirmed;
        case Status::arrived: return c.arrived;
        case Status::inService: return c.inService;
        case Status::completed: return c.completed;
        case Status::cancelled:
        case Status::noShow:
        case Status::declined: return c.ended;
    }
    return c.confirmed;
}

QFont fontFor(TextRole role) {
    QFont font;
    font.setFamilies({"Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo", "sans-serif"});
    font.setHintingPreference(QFont::PreferNoHinting);
    const auto set = [&](int pixels, QFont::Weight weight) {
        font.setPixelSize(pixels);
        font.setWeight(weight);
    };
    switch (role) {
        case TextRole::display: set(22, QFont::Bold); break;
        case TextRole::title: set(18, QFont::Bold); break;
        case TextRole::heading: set(15, QFont::Bold); break;
        case TextRole::strong: set(13, QFont::Bold); break;
        case TextRole::body: set(13, QFont::Normal); break;
        case TextRole::caption: set(12, QFont::Normal); break;
        case TextRole::captionStrong: set(12, QFont::Bold); break;
        case TextRole::micro: set(11, QFont::Normal); break;
    }
    return font;
}

void applyStyle(QApplication& application, Theme theme) {
    loadResources();
    current() = coloursOf(theme);
    const Colours& c = current();
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::PlaceholderText, c.textFaint);
    application.setPalette(palette);
    application.setFont(fontFor(TextRole::body));
    application.setStyleSheet(styleSheetFor(c));
}

}  // namespace salon::desk
