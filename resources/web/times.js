// The strip of days and the free times of one day. Real radio buttons: arrows and Tab work as everywhere.
import {ask} from "./ask.js";
import {el, show} from "./dom.js";
import {clock, dayAfter, dayNumber, isSunday, month, shortClock, weekday, wholeDay, words} from "./words.js";

export const kDaysAtOnce = 14;
const kNoon = 12 * 60;

/// Draws into `place`. `path(from, days)` is asked for the times; `chosen(day, startMinute)` is called with each choice,
/// with no start when there is none any more.
export class TimePicker {
  constructor(place, path, {day = null, start = null, chosen}) {
    Object.assign(this, {place, path, day, start, chosen});
    this.from = null;
    this.days = [];
    this.more = false;
  }

  /// Asks anew and draws; days from `from` on, or from the first that has a free time.
  async load(from = this.from) {
    if (!this.days.length) show(this.place, el("p", {class: "soft"}, words.loading));
    await this.fetch(from ?? "");
    // What was chosen before, or else the first day with a free time, may lie further ahead.
    while (from === null && this.more && !this.days.some((one) => (this.day ? one.day === this.day : one.starts.length)))
      await this.fetch(dayAfter(this.from, kDaysAtOnce));
    const still = this.days.find((one) => one.day === this.day);
    if (!still?.starts.length) this.day = (this.days.find((one) => one.starts.length) ?? {day: null}).day;
    if (!still?.starts.includes(this.start)) this.start = null;
    this.draw();
    this.chosen(this.day, this.start);
  }

  async fetch(from) {
    const {said} = await ask(this.path(from, kDaysAtOnce));
    this.today = said.today;
    this.from = from || said.today;
    this.days = said.days;
    this.more = said.more;
  }

  draw() {
    const free = this.days.some((one) => one.starts.length);
    show(this.place, this.strip(), free || this.more ? this.timesOfDay() : el("p", {class: "soft"}, words.noTimesAtAll));
    this.place.querySelector(".strip input:checked")?.closest("label").scrollIntoView({block: "nearest", inline: "nearest"});
  }

  strip() {
    const page = (days) => () => this.load(days < 0 && dayAfter(this.from, days) < this.today ? this.today : dayAfter(this.from, days));
    const firstOf = (one, index) => index === 0 || one.day.endsWith("-01");
    return el("fieldset", {class: "days"}, el("legend", {}, words.day),
      el("div", {class: "strip"}, this.days.map((one, index) => this.dayCard(one, firstOf(one, index)))),
      el("p", {class: "pager"},
        this.from > this.today && el("button", {type: "button", class: "quiet", id: "earlier", onclick: page(-kDaysAtOnce)}, words.earlierDays),
        this.more && el("button", {type: "button", class: "quiet", id: "later", onclick: page(kDaysAtOnce)}, words.laterDays)));
  }

  dayCard({day, open, starts}, withMonth) {
    const state = !open ? words.closed : starts.length ? words.free(starts.length) : words.full;
    return el("label", {class: isSunday(day) ? "day sunday" : "day"},
      el("input", {type: "radio", name: "day", value: day, id: `day-${day}`, checked: day === this.day, disabled: !starts.length,
                   "aria-label": `${wholeDay(day)}, ${state}`, onchange: () => this.takeDay(day)}),
      el("span", {class: "body", "aria-hidden": "true"},
        el("span", {class: "weekday"}, withMonth ? words.monthAndDay(month(day), weekday(day)) : weekday(day)),
        el("span", {class: "number"}, dayNumber(day)),
        el("span", {class: "state"}, state)));
  }

  takeDay(day) {
    this.day = day;
    this.start = null;
    this.place.querySelector(".times")?.replaceWith(this.timesOfDay());
    this.chosen(day, null);
  }

  timesOfDay() {
    const one = this.days.find((each) => each.day === this.day);
    if (!one) return el("div", {class: "times"}, el("p", {class: "soft"}, words.noTimes));
    const group = (title, starts) => starts.length > 0 && el("div", {class: "half"}, el("h3", {}, title),
      el("div", {class: "slots"}, starts.map((start) => this.slot(start))));
    return el("fieldset", {class: "times"}, el("legend", {}, words.times(wholeDay(one.day))),
      group(words.morning, one.starts.filter((start) => start < kNoon)),
      group(words.afternoon, one.starts.filter((start) => start >= kNoon)));
  }

  slot(start) {
    return el("label", {class: "slot"},
      el("input", {type: "radio", name: "start", value: String(start), id: `start-${start}`, checked: start === this.start,
                   "aria-label": clock(start), onchange: () => this.takeStart(start)}),
      el("span", {class: "body", "aria-hidden": "true"}, shortClock(start)));
  }

  takeStart(start) {
    this.start = start;
    this.chosen(this.day, start);
  }
}
