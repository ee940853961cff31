/** The page's own colours and type, read anew for each scheme. */
export type Ink = {
  paper: string;
  ink: string;
  muted: string;
  hair: string;
  edge: string;
  accent: string;
  band: string;
  family: string;
};

export function readInk(element: Element): Ink {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: colour("paper"),
    ink: colour("ink"),
    muted: colour("muted"),
    hair: colour("hair"),
    edge: colour("edge"),
    accent: colour("accent"),
    band: colour("band"),
    family: style.fontFamily,
  };
}
