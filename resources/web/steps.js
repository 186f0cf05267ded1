// The five steps of booking, each drawn from what is known so far.
import {el, sign, signs} from "./dom.js";
import {TimePicker} from "./times.js";
import {clock, named, price, wholeDay, words} from "./words.js";

const kResendSeconds = 30;
/// Korean keyboards have digits of full width, too.
const digits = (text) => text.normalize("NFKC").replace(/\D/g, "");

/// Minutes and price of a service, with this stylist or at the least.
function costOf(offer, service, stylistId) {
  const by = (stylist) => stylist.services[service.id];
  const chosen = offer.stylists.find((one) => one.id === stylistId);
  if (chosen && by(chosen)) return {...by(chosen), least: false};
  const all = offer.stylists.map(by).filter(Boolean);
  const lowest = Math.min(...all.map((one) => one.price));
  return {minutes: service.minutes, price: lowest, least: all.some((one) => one.price !== lowest)};
}

function totalOf(offer, state) {
  const costs = offer.services.filter((one) => state.services.includes(one.id)).map((one) => costOf(offer, one, state.stylist));
  const sum = (what) => costs.reduce((all, one) => all + one[what], 0);
  const amount = price(sum("price"), offer.currency);
  const varies = costs.some((one) => one.least);
  return {minutes: words.minutes(sum("minutes")), price: varies ? words.from(amount) : amount, varies};
}

const title = (text) => el("h1", {tabindex: "-1"}, text);
const errorOf = (problem) => el("p", {class: "error", role: "alert", id: "error"}, problem ? problem.sentence : "");

function form(doors, submitted, ...children) {
  return el("form", {novalidate: true, onsubmit: (event) => { event.preventDefault(); submitted(); }}, ...children);
}

export function bar(doors, label) {
  const total = doors.state.services.length ? totalOf(doors.offer(), doors.state) : null;
  return el("div", {class: "bar"},
    el("p", {class: "sum"}, total && [el("span", {class: "soft"}, total.minutes), el("strong", {}, total.price)]),
    el("button", {type: "submit", class: "main", id: "next"}, label));
}

export function services(doors) {
  const {state, keep, go, complain} = doors;
  const offer = doors.offer();
  const usual = Object.keys(words.categories);
  const rank = (group) => (usual.includes(group) ? usual.indexOf(group) : usual.length);
  const groups = [...new Set(offer.services.map((one) => one.category))].sort((a, b) => rank(a) - rank(b));
  const card = (service) => {
    const cost = costOf(offer, service, state.stylist);
    const amount = price(cost.price, offer.currency);
    return el("label", {class: "card"},
      el("input", {type: "checkbox", name: "service", value: service.id, id: `service-${service.id}`, checked: state.services.includes(service.id),
        onchange: (event) => {
          const chosen = new Set(state.services);
          if (event.target.checked) chosen.add(service.id);
          else chosen.delete(service.id);
          keep({services: offer.services.map((one) => one.id).filter((id) => chosen.has(id)), start: null});
          doors.recount();
        }}),
      el("span", {class: "body"}, el("span", {class: "what"}, named(service)),
        el("span", {class: "soft"}, `${words.minutes(service.minutes)} · ${cost.least ? words.from(amount) : amount}`)),
      el("span", {class: "mark"}, sign(signs.tick)));
  };
  return form(doors, () => (state.services.length ? go(1) : complain(words.needService, `service-${offer.services[0].id}`)),
    title(words.services), el("p", {class: "soft"}, words.servicesHint),
    offer.approval_needed && el("p", {class: "soft"}, words.approval), errorOf(doors.problem()),
    groups.map((group) => el("fieldset", {class: "group"}, el("legend", {}, words.categories[group] ?? words.otherCategory),
      el("div", {class: "cards"}, offer.services.filter((one) => one.category === group).map(card)))),
    bar(doors, words.next));
}

export function stylist(doors) {
  const {state, keep, go} = doors;
  const offer = doors.offer();
  const able = offer.stylists.filter((one) => state.services.every((id) => one.services[id]));
  if (!able.some((one) => one.id === state.stylist)) keep({stylist: ""});
  const card = (id, name, hint) => el("label", {class: "card person"},
    el("input", {type: "radio", name: "stylist", value: id, id: `stylist-${id || "any"}`, checked: state.stylist === id,
      onchange: () => {
        keep({stylist: id, start: null});
        doors.recount();
      }}),
    el("span", {class: "face", "aria-hidden": "true"}, id ? [...name][0] : "✦"),
    el("span", {class: "body"}, el("span", {class: "what"}, name), hint && el("span", {class: "soft"}, hint)),
    el("span", {class: "mark"}, sign(signs.tick)));
  const costs = (one) => {
    const sum = state.services.reduce((all, id) => all + one.services[id].price, 0);
    return price(sum, offer.currency);
  };
  return form(doors, () => go(2), title(words.stylist), errorOf(doors.problem()),
    el("fieldset", {class: "group"}, el("legend", {class: "unseen"}, words.stylist),
      el("div", {class: "cards"}, card("", words.anyone, words.anyoneHint), able.map((one) => card(one.id, named(one), costs(one))))),
    bar(doors, words.next));
}

export function time(doors) {
  const {state, keep, go, complain, base} = doors;
  const place = el("div", {class: "picker"});
  const wanted = `services=${state.services.map(encodeURIComponent).join(",")}&stylist=${encodeURIComponent(state.stylist)}`;
  const picker = new TimePicker(place, (from, days) => `${base}/times?${wanted}&from=${from}&days=${days}`,
    {day: state.day, start: state.start, chosen: (day, start) => keep({day, start})});
  picker.load().catch((error) => { place.replaceChildren(el("p", {class: "error", role: "alert"}, error.message)); });
  return form(doors, () => (state.start === null ? complain(words.needTime, "") : go(3)),
    title(words.time), errorOf(doors.problem()), place, bar(doors, words.next));
}

function field(doors, id, label, attributes, hint = null) {
  const wrong = doors.problem()?.field === id;
  const described = [hint && `${id}-hint`, wrong && "error"].filter(Boolean).join(" ");
  return el("div", {class: "field"}, el("label", {for: id}, label),
    el(attributes.rows ? "textarea" : "input", {id, name: id, value: doors.state[id], "aria-invalid": wrong ? "true" : null,
      "aria-describedby": described || null, oninput: (event) => doors.keep({[id]: event.target.value}), ...attributes}),
    hint && el("p", {class: "soft", id: `${id}-hint`}, hint));
}

export function details(doors) {
  const {state, complain, sendCode} = doors;
  const submitted = () => {
    if (!state.name.trim()) return complain(words.needName, "name");
    if (digits(state.phone).length < 9) return complain(words.needPhone, "phone");
    sendCode();
  };
  return form(doors, submitted, title(words.details), errorOf(doors.problem()),
    field(doors, "name", words.name, {autocomplete: "name", maxlength: 40, required: true}),
    field(doors, "phone", words.phone, {type: "tel", inputmode: "tel", autocomplete: "tel", maxlength: 20, required: true}, words.phoneHint),
    field(doors, "note", `${words.note} (${words.optional})`, {rows: 3, maxlength: 200}),
    el("p", {class: "soft"}, words.privacy), bar(doors, words.sendCode));
}

function resendButton(doors) {
  const button = el("button", {type: "button", class: "quiet", id: "resend", onclick: () => {
    if (button.getAttribute("aria-disabled") !== "true") doors.sendCode();
  }});
  const tick = () => {
    const left = Math.ceil(kResendSeconds - (Date.now() - doors.state.codeAt) / 1000);
    button.textContent = left > 0 ? words.resendIn(left) : words.resend;
    if (left > 0) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
    if (button.isConnected || left === kResendSeconds) setTimeout(tick, 1000);
  };
  setTimeout(tick, 0);
  return button;
}

function others(doors) {
  const found = doors.problem()?.alternatives ?? [];
  const made = doors.problem()?.made;
  if (made) return el("div", {class: "others"},
    el("p", {}, `${wholeDay(made.day)} ${clock(made.start_minute)}`),
    el("a", {class: "second", id: "made", href: `/v/${made.token}`, onclick: doors.forget}, words.openMade));
  if (!found.length) return null;
  return el("div", {class: "others"}, el("h2", {}, words.others),
    found.map((one, index) => {
      const who = doors.offer().stylists.find((each) => each.id === one.stylist);
      return el("button", {type: "button", class: "second", id: `other-${index}`, onclick: () => doors.take(one)},
        `${wholeDay(one.day)} ${clock(one.start_minute)} · ${who ? named(who) : words.anyone}`);
    }));
}

export function code(doors) {
  const {state, complain, book} = doors;
  const wrong = doors.problem()?.field === "code";
  const input = el("input", {id: "code", name: "code", value: state.typedCode, inputmode: "numeric", autocomplete: "one-time-code", maxlength: 8,
    class: "code", "aria-describedby": wrong ? "code-hint error" : "code-hint", "aria-invalid": wrong ? "true" : null, required: true});
  const submitted = () => (digits(input.value).length === 6 ? book(digits(input.value)) : complain(words.needCode, "code"));
  return form(doors, submitted, title(words.code), errorOf(doors.problem()), others(doors),
    el("div", {class: "field"}, el("label", {for: "code", class: "unseen"}, words.code), input,
      el("p", {class: "soft", id: "code-hint"}, words.codeHint(state.phone))),
    resendButton(doors), bar(doors, doors.offer().approval_needed ? words.request : words.book));
}

export function summary(doors) {
  const {state} = doors;
  const offer = doors.offer();
  const chosen = offer.services.filter((one) => state.services.includes(one.id));
  const who = offer.stylists.find((one) => one.id === state.stylist);
  const total = totalOf(offer, state);
  return el("section", {"aria-label": words.yourVisit}, el("h2", {}, words.yourVisit),
    el("dl", {},
      el("dt", {}, words.what), chosen.map((one) => el("dd", {}, named(one))),
      state.step > 1 && [el("dt", {}, words.who), el("dd", {}, who ? named(who) : words.anyone)],
      state.start !== null && state.step > 2 && [el("dt", {}, words.when), el("dd", {}, `${wholeDay(state.day)} ${clock(state.start)}`)],
      el("dt", {}, words.price), el("dd", {}, `${total.minutes} · ${total.price}`)),
    total.varies && el("p", {class: "soft"}, words.priceVaries));
}
