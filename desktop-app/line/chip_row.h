#pragma once

#include "line/booking_plan.h"
#include "ui/style.h"

#include <QPushButton>

namespace salon::desk {

/// One piece of the line as it was understood. A piece that may mean something else can be pressed.
class ChipButton : public QPushButton {
    Q_OBJECT

public:
    /// Dashed: nobody said it, it is what they usually have.
    enum class Look { said, implied };

    ChipButton(const Tone& tone, const QString& icon, const QString& text, const QString& other, Look look, QWidget* parent);
    QString words() const { return m_words; }
    QString other() const { return m_other; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
    QString m_icon;
    QString m_words;
    QString m_other;
    Look m_look;
};

/// All pieces of the line beside each other, then what nobody said and is taken as usual.
class ChipRow : public QWidget {
    Q_OBJECT

public:
    explicit ChipRow(const Session& session, QWidget* parent = nullptr);

    void show(const BookingPlan& plan);
    /// "김서연 5678 | 여성 컷 | 15:00": for tests and for the ear.
    QString said() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

signals:
    /// The piece with this number should be understood in its other way.
    void otherWished(int chip);

private:
    /// One row, whatever is said: the day below does not jump. What has no room is counted at its end.
    void fit();

    const Session& m_session;
    std::vector<ChipButton*> m_chips;
    std::vector<ChipButton*> m_shownChips;  ///< those and what is implied, in their order
    ChipButton* m_more = nullptr;
    LineReading m_shown;
    QString m_implied;
    bool m_korean = false;
};

}  // namespace salon::desk
