import { makeElement } from "./make-element.ts";

type Unfolding = {
  isFloating: boolean;
  label: string;
  close: string;
  isOpen: boolean;
  toggled(isOpen: boolean): void;
};

/** Puts a button into `root` that opens and closes `panel`: below it, or above it in the page's corner. Escape closes. */
export function unfolding(
  root: HTMLElement,
  panel: HTMLElement,
  { isFloating, label, close, isOpen, toggled }: Unfolding,
): void {
  const button = makeElement("button", { type: "button", part: "button", "aria-controls": "panel" });
  panel.id = "panel";
  panel.tabIndex = -1;
  panel.setAttribute("role", isFloating ? "dialog" : "group");
  panel.setAttribute("aria-label", label);
  let isShown = isOpen;
  const show = () => {
    panel.hidden = !isShown;
    button.setAttribute("aria-expanded", `${isShown}`);
    button.textContent = isShown ? close : label;
    toggled(isShown);
  };
  button.addEventListener("click", () => {
    isShown = !isShown;
    show();
    if (isShown) {
      panel.focus({ preventScroll: isFloating });
    }
  });
  root.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && isShown) {
      isShown = false;
      show();
      button.focus();
    }
  });
  show();
  root.classList.add(isFloating ? "float" : "fold");
  root.append(...(isFloating ? [panel, button] : [button, panel]));
}
