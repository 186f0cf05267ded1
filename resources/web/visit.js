// One visit, for whoever has its link: how it stands, another time, cancelling, the calendar.
import {ask, Refused, tell} from "./ask.js";
import {el, show, sign, signs} from "./dom.js";
import {draft} from "./draft.js";
import {TimePicker} from "./times.js";
import {clock, named, offerLanguages, price, wholeDay, words} from "./words.js";

const kLookEveryMs = 4000;
const page = document.getElementById("page");
const base = `/v/${encodeURIComponent(location.pathname.split("/")[2])}`;
let visit = null;
let tag = null;
let doing = "";   // "move", "cancel" or nothing
let sentence = "";
let target = {day: null, start: null};

const marks = {requested: signs.clock, confirmed: signs.tick, arrived: signs.tick, in_service: signs.tick, completed: signs.tick,
               cancelled: signs.cross, no_show: signs.cross, declined: signs.cross};

const when = (day, start) => `${wholeDay(day)} ${clock(start)}`;

function take(answer) {
  if (answer.unchanged) return false;
  visit = answer.said;
  tag = answer.tag;
  return true;
}

/// `done`: what is said of the visit as it then stands, besides its heading.
async function act(path, body, done) {
  if (page.getAttribute("aria-busy") === "true") return;
  page.setAttribute("aria-busy", "true");
  try {
    take(await ask(`${base}/${path}`, body));
    doing = "";
    sentence = "";
    tell(done(visit) ?? "");
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    sentence = error.message;
  } finally {
    page.setAttribute("aria-busy", "false");
  }
  draw();
  document.getElementById(sentence ? "error" : "status")?.focus();
  if (!sentence) scrollTo(0, 0);
}

function begin(what) {
  doing = what;
  sentence = "";
  draw();
  page.querySelector("#act h2")?.focus();
}

const stop = (button) => () => {
  doing = "";
  sentence = "";
  draw();
  document.getElementById(button)?.focus();
};

function facts() {
  const who = visit.lines.map((line) => (line.stylist ? named(line.stylist) : words.anyStylist));
  const rows = [
    [words.when, [`${when(visit.day, visit.start_minute)} · ${words.minutes(visit.minutes)}`]],
    [words.what, visit.lines.map((line) => named(line.service))],
    [words.who, [...new Set(who)]],
    [words.price, [price(visit.price, visit.currency)]],
    visit.name && [words.forWhom, [`${visit.name} ${visit.phone}`.trim()]],
  ];
  return el("dl", {class: "facts"}, rows.filter(Boolean).map(([name, values]) => [el("dt", {}, name), values.map((value) => el("dd", {}, value))]));
}

function picker(chosen) {
  const place = el("div", {class: "picker"});
  const times = new TimePicker(place, (from, days) => `${base}/times?from=${from}&days=${days}`, {...target, chosen});
  times.load().catch((error) => { place.replaceChildren(el("p", {class: "error"}, error.message)); });
  return place;
}

function moving() {
  const button = el("button", {type: "button", class: "main", id: "do-move", disabled: true, onclick: () => {
    if (target.start !== null) act("move", {day: target.day, start_minute: target.start}, ({status}) => words.moved[status]);
  }}, words.move);
  const chosen = (day, start) => {
    target = {day, start};
    button.disabled = start === null;
    button.textContent = start === null ? words.move : words.moveTo(when(day, start));
  };
  return el("section", {id: "act"}, el("h2", {tabindex: "-1"}, words.moveTitle),
    visit.approval_needed && el("p", {class: "soft", id: "asks"}, words.moveAsks), picker(chosen),
    el("div", {class: "row"}, button, el("button", {type: "button", class: "second", id: "keep", onclick: stop("move")}, words.keep)));
}

function cancelling() {
  return el("section", {id: "act", class: "ask"}, el("h2", {tabindex: "-1"}, words.sureCancel),
    el("div", {class: "row"},
      el("button", {type: "button", class: "danger", id: "do-cancel", onclick: () => act("cancel", {}, () => "")}, words.doCancel),
      el("button", {type: "button", class: "second", id: "keep", onclick: stop("cancel")}, words.keep)));
}

function bookAgain(choices) {
  draft.begin(visit.shop_id, {services: visit.lines.map((line) => line.service.id), ...choices});
  location.assign(`/book/${encodeURIComponent(visit.shop_id)}`);
}

/// The same file takes an entry out again when the visit is off.
function calendar() {
  const isOff = visit.status === "cancelled" || visit.status === "declined";
  return el("a", {class: "second", id: "calendar", href: `${base}/calendar.ics`, download: "visit.ics"},
    sign(signs.calendar), isOff ? words.outOfCalendar : words.calendar);
}

function declined() {
  const button = el("button", {type: "button", class: "main", id: "again", disabled: true,
    onclick: () => bookAgain({day: target.day, start: target.start, step: 3})}, words.newVisit);
  const chosen = (day, start) => {
    target = {day, start};
    button.disabled = start === null;
  };
  return el("section", {id: "act"}, el("h2", {tabindex: "-1"}, words.otherTimes), picker(chosen), el("div", {class: "row"}, button, calendar()));
}

function actions() {
  if (doing === "move") return moving();
  if (doing === "cancel") return cancelling();
  if (visit.status === "declined" && visit.online) return declined();
  const isAhead = visit.status === "requested" || visit.status === "confirmed";
  return el("section", {id: "act"},
    isAhead && !visit.may_change && el("p", {class: "soft"}, words.changesClosed(visit.change_hours)),
    el("div", {class: "row"},
      visit.may_change && el("button", {type: "button", class: "second", id: "move", onclick: () => begin("move")}, sign(signs.clock), words.move),
      (isAhead || visit.status === "cancelled") && calendar(),
      visit.may_change && el("button", {type: "button", class: "second", id: "cancel", onclick: () => begin("cancel")}, sign(signs.cross), words.cancel),
      !isAhead && visit.online && el("button", {type: "button", class: "second", id: "again", onclick: () => bookAgain({})}, words.newVisit)));
}

/// What stands below the heading: a text is promised to those only who get one.
function explained() {
  const isAhead = visit.status === "requested" || visit.status === "confirmed";
  if (visit.looking) return words.looking;
  if (visit.status === "requested" && visit.texts) return words.answerTexted;
  return [words.status[visit.status][1], isAhead && !visit.texts && words.keepAddress].filter(Boolean).join(" ");
}

function draw() {
  if (!visit) return;
  document.title = `${words.visitTitle} · ${visit.shop}`;
  document.getElementById("shop").textContent = visit.shop;
  show(page,
    el("section", {class: `standing ${visit.status}`},
      el("span", {class: "seal"}, sign(marks[visit.status])),
      el("h1", {id: "status", tabindex: "-1"}, words.status[visit.status][0]),
      el("p", {class: "soft"}, explained())),
    el("p", {class: "error", role: "alert", id: "error", tabindex: "-1"}, sentence),
    el("section", {class: "paper"}, facts()), actions());
}

/// Looks again and again while somebody looks at the page; what changed is read out.
async function watch() {
  while (true) {
    await new Promise((done) => setTimeout(done, kLookEveryMs));
    if (document.hidden) continue;
    try {
      const before = visit.status;
      const place = `${visit.day} ${visit.start_minute}`;
      if (!take(await ask(`${base}/visit`, null, {known: tag, quiet: true, giveUp: () => document.hidden}))) continue;
      if (visit.status !== before) doing = "";
      // Somebody who is choosing a time is not torn out of it by news that concern something else.
      if (!doing || `${visit.day} ${visit.start_minute}` !== place) draw();
      if (visit.status !== before) tell(words.status[visit.status][0], {seen: false});
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
}

async function start() {
  offerLanguages(draw);
  show(page, el("p", {class: "soft"}, words.loading));
  try {
    take(await ask(`${base}/visit`));
  } catch (error) {
    return show(page, el("section", {class: "notice"}, el("h1", {tabindex: "-1"}, words.visitTitle), el("p", {}, words.unknownLink)));
  }
  draw();
  watch();
}

start();
