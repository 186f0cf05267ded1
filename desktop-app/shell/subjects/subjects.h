#pragma once

namespace salon::desk {

class MainWindow;

// Each brings one subject to the window: makes its panels, connects them, registers its acts. Called once by the window,
// in this order; what one of them makes, a later one may look for.

void addUndo(MainWindow& window);
void addHand(MainWindow& window);
void addReservation(MainWindow& window);
void addBooking(MainWindow& window);
void addLine(MainWindow& window);
void addCustomers(MainWindow& window);
void addAttention(MainWindow& window);
void addWaiting(MainWindow& window);
void addSlide(MainWindow& window);
void addSeries(MainWindow& window);
void addRoster(MainWindow& window);
void addDays(MainWindow& window);
void addViews(MainWindow& window);
void addHistory(MainWindow& window);
void addPaper(MainWindow& window);
void addTexts(MainWindow& window);
/// The last: menu, keys, themes, first guidance.
void addWindow(MainWindow& window);

/// Shows the guidance for the first day, the first time this program runs for this person.
void welcomeOnce(MainWindow& window);

}  // namespace salon::desk
