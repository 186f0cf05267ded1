// The booking page: five steps, one after the other, each a form. What was chosen and typed outlives a reload and the back
// button (sessionStorage); nothing of it is ever part of an address.
import {ask, Refused, tell} from "./ask.js";
import {el, show, sign, signs} from "./dom.js";
import {draft, newAttempt} from "./draft.js";
import * as steps from "./steps.js";
import {offerLanguages, words} from "./words.js";

const shop = location.pathname.split("/")[2];
const page = document.getElementById("page");
const aside = document.getElementById("summary");
const state = draft.read(shop);
let offer = null;
let problem = null;

/// Refusals that mean: the salon has changed what it offers since this page was opened.
const kShopChanged = new Set(["not_offered", "online_off", "texts_off"]);
/// What a refusal is about, where it stands on the page.
const kFieldOf = {phone_wrong: "phone", phone_abroad: "phone", code_wrong: "code", code_gone: "code"};
const base = `/book/${encodeURIComponent(shop)}`;
const drawn = [steps.services, steps.stylist, steps.time, steps.details, steps.code];

/// The furthest step for which everything before it is known.
function allowed(step) {
  if (!state.services.length) return 0;
  if (state.start === null) return Math.min(step, 2);
  if (!state.name || !state.phone) return Math.min(step, 3);
  return Math.min(step, state.codeAt ? 4 : 3);
}

function keep(changes) {
  const isNew = (what) => what in changes && String(changes[what]) !== String(state[what]);
  // Another choice is another attempt; but one that was asked for may have been made, and no second one is begun beside it:
  // the server then says which visit there is.
  if (!state.asked && ["services", "stylist", "day", "start"].some(isNew)) state.attempt = newAttempt();
  // The code went to another number.
  if (isNew("phone")) Object.assign(state, {codeAt: 0, typedCode: ""});
  Object.assign(state, changes);
  draft.write(shop, state);
}

/// It is booked: whoever comes back to this page begins anew.
function forget() {
  Object.assign(state, draft.fresh());
  draft.clear(shop);
}

function go(step, replace = false) {
  keep({step: allowed(step)});
  problem = null;
  const depth = history.state?.depth ?? 0;
  if (replace) history.replaceState({step: state.step, depth}, "");
  else history.pushState({step: state.step, depth: depth + 1}, "");
  draw();
  page.querySelector("h1")?.focus();
  scrollTo(0, 0);
}

/// The step before, as the browser's own button would; on the first page of this tab there is nothing to go back to.
function goBack() {
  if (history.state?.depth > 0) history.back();
  else go(state.step - 1, true);
}

function refused(error) {
  if (!(error instanceof Refused)) throw error;
  const field = kFieldOf[error.code] ?? null;
  problem = {sentence: error.message, alternatives: error.problem.alternatives ?? [], made: error.problem.made, field};
  draw();
  (page.querySelector(".others button, .others a") ?? page.querySelector("[aria-invalid]"))?.focus();
}

function complain(sentence, field) {
  problem = {sentence, alternatives: [], field};
  draw();
  document.getElementById(field)?.focus();
}

async function busily(work) {
  if (page.getAttribute("aria-busy") === "true") return;
  page.setAttribute("aria-busy", "true");
  for (const button of page.querySelectorAll("button[type=submit]")) button.setAttribute("aria-disabled", "true");
  try {
    await work();
  } catch (error) {
    if (kShopChanged.has(error.code)) await look();
    refused(error);
  } finally {
    page.setAttribute("aria-busy", "false");
    for (const button of page.querySelectorAll("button[type=submit]")) button.removeAttribute("aria-disabled");
  }
}

const sendCode = () => busily(async () => {
  const phone = state.phone;
  try {
    await ask(`${base}/code`, {phone});
  } catch (error) {
    // The one sent a moment ago is still good.
    if (!(error instanceof Refused) || error.code !== "code_too_soon") throw error;
  }
  if (state.phone !== phone) return;
  keep({codeAt: Date.now()});
  if (state.step === 4) tell(words.resent);
  else go(4);
});

const book = (code) => busily(async () => {
  keep({typedCode: code, asked: true});
  const {services, stylist, day, start, name, phone, note, attempt} = state;
  const {said} = await ask(`${base}/visits`, {services, stylist, day, start_minute: start, name, phone, note, attempt, code});
  forget();
  location.replace(`/v/${said.token}`);
});

const doors = {
  base, state, keep, go, complain, sendCode, book, forget,
  offer: () => offer,
  problem: () => problem,
  /// Another choice within a step has another price and takes another time.
  recount: () => {
    page.querySelector(".bar")?.replaceWith(steps.bar(doors, words.next));
    summarise();
  },
  take: (alternative) => {
    keep({day: alternative.day, start: alternative.start_minute, stylist: alternative.stylist});
    problem = null;
    draw();
    if (state.typedCode) book(state.typedCode);
  },
};

function closedPage() {
  const sentence = !offer.on ? words.off : words.noTexts;
  return el("section", {class: "notice"}, el("h1", {tabindex: "-1"}, offer.shop), el("p", {}, sentence));
}

function draw() {
  document.title = offer ? `${words.title} · ${offer.shop}` : words.title;
  if (!offer) return;
  document.getElementById("shop").textContent = offer.shop;
  if (!offer.on || !offer.codes) {
    aside.hidden = true;
    return show(page, closedPage());
  }
  const step = state.step;
  const progress = el("div", {class: "progress"},
    step > 0 && el("button", {type: "button", class: "round", id: "back", "aria-label": words.back, onclick: goBack}, sign(signs.back)),
    el("p", {}, el("span", {class: "count"}, words.stepOf(step + 1, drawn.length)), " ", el("span", {class: "name"}, words.steps[step])),
    el("div", {class: "beads", "aria-hidden": "true"}, drawn.map((_, index) => el("span", {class: index <= step ? "bead on" : "bead"}))));
  show(page, progress, drawn[step](doors));
  summarise();
}

function summarise() {
  aside.hidden = !state.services.length;
  show(aside, steps.summary(doors));
}

addEventListener("popstate", (event) => {
  keep({step: allowed(event.state?.step ?? 0)});
  // A step that is not open any more is none to come back to.
  history.replaceState({...event.state, step: state.step}, "");
  problem = null;
  draw();
  page.querySelector("h1")?.focus();
});

/// A browser may bring the page back as it was left.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  keep({step: allowed(history.state?.step ?? 0)});
  problem = null;
  draw();
});

/// What the shop offers now; what was chosen of it before and is gone is no longer chosen.
async function look() {
  offer = (await ask(`${base}/offer`)).said;
  const sold = new Set(offer.services.map((one) => one.id));
  const services = state.services.filter((id) => sold.has(id));
  if (services.length !== state.services.length) keep({services, start: null});
  if (!offer.stylists.some((one) => one.id === state.stylist)) keep({stylist: ""});
  keep({step: allowed(state.step)});
}

async function begin() {
  offerLanguages(draw);
  show(page, el("p", {class: "soft"}, words.loading));
  try {
    await look();
  } catch (error) {
    return show(page, el("section", {class: "notice"}, el("h1", {tabindex: "-1"}, words.title), el("p", {}, words.unknownShop)));
  }
  go(history.state?.step ?? state.step, true);
}

begin();
