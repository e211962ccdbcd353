/** Copies a picture of the page so that it stands alone: colours and type as they are computed, nothing of the page. */

const SVG = "http://www.w3.org/2000/svg";

/** Properties that children take over from what they are in, and those that they do not, with what they start from. */
const inherited = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "text-anchor",
  "paint-order",
  "visibility",
] as const;
const own = { opacity: "1" } as const;

/** Attributes that mean something to the page alone. */
const pageOnly = /^(class|style|tabindex|role|aria-.*|data-.*)$/;

export type Attributes = Readonly<Record<string, string | number>>;

/** Makes an SVG element. */
export function shape(name: string, attributes: Attributes = {}, children: readonly Node[] = []): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/**
 * Returns a copy of `picture`, which must be in the page, with all its styles written in it. Styles can tell by the
 * attribute data-still that what is pointed at shall not show.
 */
export function standAlone(picture: SVGSVGElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  picture.dataset["still"] = "";
  settle(picture, copy, undefined);
  delete picture.dataset["still"];
  return copy;
}

function settle(from: Element, to: Element, above: CSSStyleDeclaration | undefined): void {
  const style = getComputedStyle(from);
  for (const { name } of Array.from(to.attributes)) if (pageOnly.test(name)) to.removeAttribute(name);
  for (const property of inherited) {
    const value = style.getPropertyValue(property);
    to.removeAttribute(property);
    if (value !== above?.getPropertyValue(property)) to.setAttribute(property, value);
  }
  for (const [property, start] of Object.entries(own)) {
    const value = style.getPropertyValue(property);
    to.removeAttribute(property);
    if (value !== start) to.setAttribute(property, value);
  }
  const copies = [...to.children];
  [...from.children].forEach((child, c) => {
    if (child.localName === "style") copies[c].remove();
    else settle(child, copies[c], style);
  });
}
