#pragma once

#include <chrono>
#include <cstddef>

/// What one server process takes on at a time, each number with its reason. Whoever comes beyond is told so at once and
/// when to come back; a desk works on meanwhile, so turning somebody away costs a person nothing.
namespace salon::server {

// Requests.

/// Threads that do the work. Eight of them may be lent to those who wait for news (kWaitersMax); with the loop, the stream
/// hub, the snapshots and the operator the process stays below 40 threads.
inline constexpr int kWorkersMax = 24;
/// Requests that wait for a worker. Even with a disk that needs 2 ms for each commit the last of them is on time.
inline constexpr int kWaitingMax = 256;
/// A request that has waited so long would be answered too late to be of use: 610 ms is where a desk stops asking.
inline constexpr std::chrono::milliseconds kWaitingTimeMax{400};
/// After this many seconds a request that was turned away may come again; the desks add a jitter of their own.
inline constexpr int kBusySeconds = 2;
/// Somebody was turned away so short a time ago: a proxy had better ask elsewhere.
inline constexpr std::chrono::seconds kOverloadedFor{1};

/// A desk makes six changes a minute. An import, or the backlog of a week without a line, is a few hundred requests at once.
inline constexpr double kRequestsBurst = 1000;
inline constexpr double kRequestsPerSecond = 100;
/// So many bytes of a body weigh as much as one request more: a full batch counts for about twenty.
inline constexpr std::size_t kBytesPerRequest = 16 * 1024;
/// Strangers enrol, and that is all; each try writes to the disk.
inline constexpr double kEnrolmentsBurst = 100;
inline constexpr double kEnrolmentsPerSecond = 5;

/// Requests of customers' browsers that are inside at a time: with half a millisecond each, a desk that comes behind them all
/// is on time. Whoever comes beyond is asked to come again; the page does that by itself.
inline constexpr std::size_t kVisitorsInsideMax = 64;
/// Of the workers, so many at most do visitors' work: whoever sends a text waits for its gateway, and no desk for them.
inline constexpr int kVisitorWorkersMax = 8;
/// A page asks a dozen times; the customers of one mobile carrier share a few addresses.
inline constexpr double kVisitsBurst = 300;
inline constexpr double kVisitsPerSecond = 30;

// What a request may be.

/// An enrolment code: all that somebody without a token may say.
inline constexpr std::size_t kOpenBodyBytesMax = 4096;
/// A desk sends half a kilobyte.
inline constexpr std::size_t kHeadBytesMax = 16 * 1024;
/// A desk sends ten, a proxy adds five.
inline constexpr int kHeadersMax = 64;

// Time: in total, however the bytes trickle.

/// For a head, from the first moment; a telephone line needs one.
inline constexpr std::chrono::seconds kHeadTime{10};
/// For a body of the largest size over 1 Mbit/s.
inline constexpr std::chrono::seconds kBodyTime{20};
/// For an answer to be taken: this, and a second more for each kAnswerBytesPerSecond.
inline constexpr std::chrono::seconds kAnswerTime{10};
inline constexpr std::size_t kAnswerBytesPerSecond = 32 * 1024;
/// An idle connection costs a handle and no thread; a desk at work asks again sooner than this.
inline constexpr std::chrono::seconds kIdleTime{15};
/// What is read and thrown away after a refusal, so that its sender sees the answer and not a reset.
inline constexpr std::size_t kLingerBytesMax = 16 * 1024 * 1024;
inline constexpr std::chrono::seconds kLingerTime{2};
/// Answers under way when the server is told to stop.
inline constexpr std::chrono::seconds kStopTime{10};

// Connections.

/// Beside the streams: each of ten thousand desks may be half-way through something while others rest.
inline constexpr std::size_t kConnectionsMax = 4096;
/// Further ones that are being told to come back later; beyond them the door stays shut for a moment.
inline constexpr std::size_t kTurnedAwayMax = 512;
/// DESIGN §10 promises ten thousand desks; while a line flickers an old stream stands beside its successor.
inline constexpr std::size_t kStreamsMax = 12'000;
/// Qt opens six to one host; the rest are those a broken line has left behind.
inline constexpr int kConnectionsPerTerminalMax = 16;
/// Connections of one address that have not yet shown a token. All desks of a salon share one address, and show theirs with
/// the first request. Our own machine is not counted: what comes from there is the proxy.
inline constexpr int kStrangersPerAddressMax = 64;
/// Bodies and answers held in memory for connections in all.
inline constexpr std::size_t kBytesHeldMax = 256 * 1024 * 1024;

}  // namespace salon::server
