#pragma once

namespace salon::desk {

class MainWindow;

// Each brings one subject to the window: makes its panels, connects them, registers its acts. Called once by the window,
// in this order; what one of them makes, a later one may look for.

void addHand(MainWindow& window);
void addReservation(MainWindow& window);
void addBooking(MainWindow& window);
void addCustomers(MainWindow& window);
void addAttention(MainWindow& window);
void addDays(MainWindow& window);

}  // namespace salon::desk
