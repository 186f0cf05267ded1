// Asks the server. A crowd or a broken line is waited out here, so that nothing somebody typed is lost to it.
import {language, words} from "./words.js";

const kNoticeMs = 6000;
/// A text may take its gateway fifteen seconds.
const kPatienceMs = 20000;
const kFirstWaitMs = 1000;
const kLongestWaitMs = 20000;
/// What passes by itself: not a word about what was asked.
const kPassing = new Set(["busy", "too_often", "too_slow", "store_failed", "draining", "codes_busy", ""]);

const line = () => document.getElementById("line");
let leaves = 0;

/// Says it to everybody; what is only worth a moment's notice goes by itself. Not `seen`: it stands on the page already, and is
/// read out to those who do not see that.
export function tell(text, {stays = false, seen = true} = {}) {
  line().classList.toggle("aloud", !seen);
  if (line().textContent !== text) line().textContent = text;
  clearTimeout(leaves);
  if (text && !stays) leaves = setTimeout(() => { line().textContent = ""; }, kNoticeMs);
}

/// A refusal: the server's sentence, and what it offers instead.
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.title ?? "");
    this.status = status;
    this.code = problem.code ?? "";
    this.problem = problem;
  }
}

function rest(milliseconds) {
  return new Promise((done) => {
    const timer = setTimeout(end, milliseconds);
    function end() {
      clearTimeout(timer);
      removeEventListener("online", end);
      done();
    }
    addEventListener("online", end);
  });
}

async function once(path, body, known) {
  const headers = {"Accept-Language": language};
  if (body) headers["Content-Type"] = "application/json";
  if (known) headers["If-None-Match"] = known;
  const answer = await fetch(path, {
    method: body ? "POST" : "GET", headers, cache: "no-store", credentials: "omit", redirect: "error",
    body: body ? JSON.stringify(body) : undefined, signal: AbortSignal.timeout(kPatienceMs),
  });
  if (answer.status === 304) return {unchanged: true};
  const said = await answer.json().catch(() => ({}));
  if (answer.ok) return {said, tag: answer.headers.get("ETag")};
  const refused = new Refused(answer.status, said);
  refused.waitSeconds = Number(answer.headers.get("Retry-After")) || 0;
  throw refused;
}

const isPassing = (error) => !(error instanceof Refused) || ((error.status === 503 || error.status === 429 || error.status === 408 || error.status === 502 || error.status === 504) && kPassing.has(error.code));

/// The answer, however long it takes to get one; throws Refused for a word about what was asked. Everything asked here may
/// be asked twice: the server knows a booking by the number of its attempt.
export async function ask(path, body = null, {known = null, quiet = false, giveUp = () => false} = {}) {
  let told = false;
  for (let wait = kFirstWaitMs; ; wait = Math.min(2 * wait, kLongestWaitMs)) {
    try {
      const answer = await once(path, body, known);
      if (told) tell(words.backOnline);
      return answer;
    } catch (error) {
      if (!isPassing(error)) {
        if (told) tell("");
        throw error;
      }
      if (giveUp()) return {unchanged: true};
      if (!quiet || !(error instanceof Refused)) {
        tell(error instanceof Refused ? words.busy : words.offline, {stays: true});
        told = true;
      }
      await rest(Math.max(wait, 1000 * (error.waitSeconds ?? 0)) * (0.75 + Math.random() / 2));
    }
  }
}
