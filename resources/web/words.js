// What the page says, in both languages. Sentences about a refusal come from the server, in the same language.

import {kept} from "./kept.js";

const ko = {
  title: "예약", visitTitle: "내 예약", otherLanguage: "English",
  steps: ["시술", "디자이너", "날짜와 시간", "예약자", "인증"],
  stepOf: (n, all) => `${all}단계 중 ${n}단계`,
  services: "어떤 시술을 원하세요?", servicesHint: "여러 개를 고를 수 있습니다.",
  categories: {cut: "커트", colour: "염색", perm: "펌", care: "케어", styling: "스타일링"}, otherCategory: "기타",
  minutes: (n) => (n < 60 ? `${n}분` : n % 60 ? `${Math.floor(n / 60)}시간 ${n % 60}분` : `${n / 60}시간`),
  from: (price) => `${price}부터`,
  stylist: "누구에게 받으시겠어요?", anyone: "누구든 괜찮아요", anyoneHint: "가장 빠른 시간을 찾아 드립니다.",
  time: "언제 오시겠어요?", day: "날짜", closed: "휴무", full: "마감", morning: "오전", afternoon: "오후",
  times: (day) => `${day}의 빈 시간`, noTimes: "이 날은 빈 시간이 없습니다. 다른 날을 골라 주세요.",
  noTimesAtAll: "예약할 수 있는 시간이 없습니다. 다른 디자이너를 고르거나 매장으로 전화해 주세요.",
  laterDays: "다음 날짜", earlierDays: "이전 날짜", free: (n) => `${n}자리 가능`,
  monthAndDay: (month, weekday) => `${month} (${weekday})`,
  details: "예약자 정보", name: "이름", phone: "휴대전화", phoneHint: "인증번호를 문자로 보내 드립니다.",
  note: "남기실 말씀", optional: "선택", notePlaceholder: "",
  privacy: "이름과 번호는 예약 안내에만 씁니다.",
  code: "문자로 받은 인증번호", codeHint: (phone) => `${phone} 번호로 6자리 숫자를 보냈습니다. 3분 안에 입력해 주세요.`,
  resend: "다시 보내기", resendIn: (n) => `${n}초 후 다시 보낼 수 있습니다`, resent: "새 번호를 보냈습니다.",
  next: "다음", back: "이전", sendCode: "인증번호 받기", book: "예약하기", request: "예약 요청하기",
  yourVisit: "예약 내용", change: "변경",
  needService: "시술을 하나 이상 골라 주세요.", needTime: "시간을 골라 주세요.", needName: "이름을 적어 주세요.",
  needPhone: "휴대전화 번호를 적어 주세요. 예: 010-1234-5678", needCode: "6자리 숫자를 적어 주세요.",
  others: "대신 이 시간은 어떠세요?", openMade: "이 예약 보기",
  loading: "불러오는 중입니다.", working: "잠시만 기다려 주세요.",
  busy: "지금 찾는 분이 많습니다. 잠시 후 자동으로 다시 시도합니다. 적으신 내용은 그대로 있습니다.",
  offline: "인터넷 연결이 끊겼습니다. 적으신 내용은 그대로 있고, 연결되면 이어서 진행합니다.",
  backOnline: "다시 연결되었습니다.",
  off: "온라인 예약을 받고 있지 않습니다. 매장으로 전화해 주세요.",
  noTexts: "지금은 확인 문자를 보낼 수 없어 온라인 예약을 받지 못합니다. 매장으로 전화해 주세요.",
  approval: "매장에서 확인한 뒤 예약이 확정됩니다.",
  unknownShop: "이 주소에는 예약 페이지가 없습니다. 주소를 다시 확인해 주세요.",
  unknownLink: "이 링크로는 예약을 찾을 수 없습니다. 받으신 주소를 다시 확인하거나 매장으로 전화해 주세요.",
  status: {
    requested: ["예약을 요청했습니다", "매장에서 확인하면 이 화면에 바로 표시됩니다."],
    confirmed: ["예약이 확정되었습니다", "기다리고 있겠습니다."],
    arrived: ["도착하셨습니다", "곧 안내해 드리겠습니다."],
    in_service: ["시술 중입니다", ""],
    completed: ["다녀가셨습니다", "찾아 주셔서 감사합니다."],
    cancelled: ["예약이 취소되었습니다", "다음에 또 뵙겠습니다."],
    no_show: ["방문하지 않으신 예약입니다", "다시 예약하시려면 매장으로 연락해 주세요."],
    declined: ["이 시간은 예약이 어렵습니다", "죄송합니다. 다른 시간을 골라 주세요."],
  },
  answerTexted: "매장에서 확인하면 이 화면이 바뀌고 문자로도 알려 드립니다.",
  keepAddress: "이 페이지 주소를 저장해 두시면 언제든지 다시 보실 수 있습니다.",
  looking: "담당 디자이너를 확인하고 있습니다. 매장에서 곧 연락드립니다.",
  when: "일시", what: "시술", who: "디자이너", anyStylist: "매장에서 정해 드립니다", forWhom: "예약자", price: "예상 금액",
  priceVaries: "금액은 디자이너에 따라 달라집니다.",
  move: "시간 변경", cancel: "예약 취소", calendar: "캘린더에 추가", outOfCalendar: "캘린더에서 지우기", newVisit: "새로 예약하기",
  sureCancel: "이 예약을 취소할까요?", doCancel: "네, 취소합니다", keep: "유지하기",
  moveTo: () => "이 시간으로 변경", moveAsks: "시간을 바꾸시면 매장에서 다시 확인한 뒤 확정됩니다.",
  moved: {confirmed: "예약 시간이 변경되었습니다.", requested: "새로운 시간으로 요청했습니다. 매장에서 확인하면 확정됩니다."}, moveTitle: "새로운 시간을 골라 주세요",
  changesClosed: (hours) => `온라인 변경과 취소는 ${hours}시간 전까지 할 수 있습니다. 매장으로 전화해 주세요.`,
  otherTimes: "다른 빈 시간", until: "까지",
};

const en = {
  title: "Book a visit", visitTitle: "Your visit", otherLanguage: "한국어",
  steps: ["Services", "Stylist", "Day and time", "About you", "Confirm"],
  stepOf: (n, all) => `Step ${n} of ${all}`,
  services: "What would you like?", servicesHint: "You can choose more than one.",
  categories: {cut: "Cuts", colour: "Colour", perm: "Perms", care: "Care", styling: "Styling"}, otherCategory: "More",
  minutes: (n) => (n < 60 ? `${n} min` : n % 60 ? `${Math.floor(n / 60)} h ${n % 60} min` : `${n / 60} h`),
  from: (price) => `from ${price}`,
  stylist: "Who would you like?", anyone: "Anyone", anyoneHint: "We find you the earliest time.",
  time: "When would you like to come?", day: "Day", closed: "Closed", full: "Full", morning: "Morning", afternoon: "Afternoon",
  times: (day) => `Free times on ${day}`, noTimes: "Nothing is free on this day. Please choose another.",
  noTimesAtAll: "There is no free time to book. Choose another stylist, or call the salon.",
  laterDays: "Later days", earlierDays: "Earlier days", free: (n) => (n === 1 ? "1 time" : `${n} times`),
  monthAndDay: (month, weekday) => `${weekday}, ${month}`,
  details: "About you", name: "Name", phone: "Mobile number", phoneHint: "We text you a code to confirm.",
  note: "Anything we should know", optional: "optional", notePlaceholder: "",
  privacy: "We use your name and number for your visits only.",
  code: "The code we have texted you", codeHint: (phone) => `We have sent six digits to ${phone}. They are good for three minutes.`,
  resend: "Send again", resendIn: (n) => `You can ask again in ${n} s`, resent: "A new code is on its way.",
  next: "Continue", back: "Back", sendCode: "Text me a code", book: "Book this visit", request: "Request this visit",
  yourVisit: "Your visit", change: "Change",
  needService: "Choose at least one service.", needTime: "Choose a time.", needName: "Please tell us your name.",
  needPhone: "Please give a mobile number, like 010-1234-5678.", needCode: "Please type the six digits.",
  others: "How about one of these instead?", openMade: "Open this visit",
  loading: "Loading.", working: "One moment, please.",
  busy: "Many people are looking just now. We try again by ourselves in a moment. What you typed is kept.",
  offline: "You are offline. What you typed is kept, and we go on as soon as you are back.",
  backOnline: "You are online again.",
  off: "This salon does not take bookings online at the moment. Please call.",
  noTexts: "We cannot send the confirming text at the moment, so no booking can be made online. Please call.",
  approval: "The salon confirms your visit before it is final.",
  unknownShop: "There is no booking page at this address. Please look at the address again.",
  unknownLink: "This link leads to no visit. Please look at the address again, or call the salon.",
  status: {
    requested: ["We have your request", "This page changes as soon as the salon has answered."],
    confirmed: ["Your visit is confirmed", "We look forward to seeing you."],
    arrived: ["You are here", "We will be with you in a moment."],
    in_service: ["You are being served", ""],
    completed: ["You have been here", "Thank you for coming."],
    cancelled: ["Your visit is cancelled", "We hope to see you another time."],
    no_show: ["We missed you", "Please call us for another time."],
    declined: ["We cannot take you at this time", "We are sorry. Please choose another time."],
  },
  answerTexted: "This page changes as soon as the salon has answered, and we text you.",
  keepAddress: "Please keep the address of this page: it always shows how your visit stands.",
  looking: "We are still looking for your stylist and will call you.",
  when: "When", what: "What", who: "With", anyStylist: "whoever is free", forWhom: "For", price: "Expected price",
  priceVaries: "The price depends on your stylist.",
  move: "Change the time", cancel: "Cancel the visit", calendar: "Add to calendar", outOfCalendar: "Remove from calendar", newVisit: "Book another visit",
  sureCancel: "Cancel this visit?", doCancel: "Yes, cancel it", keep: "Keep it",
  moveTo: (when) => `Move to ${when}`, moveAsks: "The salon confirms the new time before it is final.",
  moved: {confirmed: "Your visit has been moved.", requested: "You have asked for the new time. The salon confirms it."}, moveTitle: "Choose another time",
  changesClosed: (hours) => `Online changes are possible until ${hours} h before. Please call the salon.`,
  otherTimes: "Other free times", until: "to",
};

const kKept = "language";

function firstLanguage() {
  const chosen = kept.read(kKept);
  if (chosen === "ko" || chosen === "en") return chosen;
  return (navigator.languages ?? [navigator.language]).find((one) => /^(ko|en)\b/.test(one))?.slice(0, 2) ?? "ko";
}

export let language = firstLanguage();
export let words = language === "ko" ? ko : en;

function tellDocument() {
  document.documentElement.lang = language;
  const button = document.getElementById("language");
  button.textContent = words.otherLanguage;
  button.lang = language === "ko" ? "en" : "ko";
}

/// Lets the button at the top switch the language; `changed` draws the page anew.
export function offerLanguages(changed) {
  tellDocument();
  document.getElementById("language").addEventListener("click", () => {
    language = language === "ko" ? "en" : "ko";
    words = language === "ko" ? ko : en;
    kept.write(kKept, language);
    tellDocument();
    changed();
  });
}

/// A thing of the shop in the reader's language.
export const named = (thing) => (language === "en" && thing.name_english ? thing.name_english : thing.name);

export function price(minorUnits, currency) {
  const form = new Intl.NumberFormat(language, {style: "currency", currency, currencyDisplay: "narrowSymbol"});
  const digits = form.resolvedOptions().maximumFractionDigits;
  const amount = minorUnits / 10 ** digits;
  return language === "ko" && currency === "KRW" ? `${new Intl.NumberFormat("ko").format(amount)}원` : form.format(amount);
}

/// Days are days of the shop's calendar, wherever the reader is: counted in UTC, which has no summer time.
const dateOf = (day) => new Date(`${day}T00:00:00Z`);
const dayForm = (options) => new Intl.DateTimeFormat(language === "ko" ? "ko-KR" : "en-GB", {timeZone: "UTC", ...options});
export const weekday = (day) => dayForm({weekday: "short"}).format(dateOf(day));
export const dayNumber = (day) => String(dateOf(day).getUTCDate());
export const month = (day) => dayForm({month: "short"}).format(dateOf(day));
export const wholeDay = (day) => dayForm({month: "long", day: "numeric", weekday: "long"}).format(dateOf(day));
export const isSunday = (day) => dateOf(day).getUTCDay() === 0;
export const dayAfter = (day, days) => new Date(dateOf(day).getTime() + days * 86400000).toISOString().slice(0, 10);

export function clock(minute) {
  const hour = Math.floor(minute / 60) % 24;
  const rest = String(minute % 60).padStart(2, "0");
  if (language === "en") return `${String(hour).padStart(2, "0")}:${rest}`;
  return `${hour < 12 ? "오전" : "오후"} ${hour % 12 || 12}:${rest}`;
}
/// Within a group that says which half of the day it is.
export const shortClock = (minute) => (language === "en" ? clock(minute) : clock(minute).slice(3));
