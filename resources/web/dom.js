// Elements of the page, made without a line of HTML in a text: nothing that somebody typed is ever read as markup.

/// el("button", {class: "main", onclick: f}, "Words", another) — null and undefined are left out.
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "class") element.className = value;
    else if (key === "value" || key === "checked") element[key] = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/// A drawn sign that says nothing to somebody who cannot see it: words stand beside it.
export function sign(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "sign");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

export const signs = {
  tick: "M5 12.5l4.5 4.5L19 7.5",
  clock: "M12 7v5l3.5 2M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z",
  cross: "M7 7l10 10M17 7L7 17",
  back: "M14.5 6l-6 6 6 6",
  calendar: "M5 9h14M8 4v3M16 4v3M6 5.5h12a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 18V7A1.5 1.5 0 0 1 6 5.5z",
};

/// Replaces what stands in `place`; keyboard and screen reader go on where they were if that is still there.
export function show(place, ...children) {
  const focused = document.activeElement?.id;
  place.replaceChildren(...children.flat(Infinity).filter((child) => child));
  if (focused && !document.activeElement?.id) document.getElementById(focused)?.focus({preventScroll: true});
}
