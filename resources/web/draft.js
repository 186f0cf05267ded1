// What somebody has chosen and typed so far: kept in this tab until it is booked or closed.
import {kept} from "./kept.js";

const fresh = () => ({step: 0, services: [], stylist: "", day: null, start: null, name: "", phone: "", note: "", codeAt: 0, typedCode: "",
                      attempt: newAttempt(), asked: false});

/// The server knows by it that a booking asked for twice is one.
export function newAttempt() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const key = (shop) => `booking:${shop}`;

export const draft = {
  fresh,
  read(shop) {
    try {
      return {...fresh(), ...JSON.parse(kept.read(key(shop)) ?? "{}")};
    } catch {
      return fresh();
    }
  },
  write(shop, state) {
    kept.write(key(shop), JSON.stringify(state));
  },
  clear(shop) {
    kept.remove(key(shop));
  },
  /// A new visit like an earlier one, at a time that was offered.
  begin(shop, choices) {
    this.write(shop, {...fresh(), ...choices});
  },
};
