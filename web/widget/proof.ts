// Served as /proof.js, which the widget loads only when it is asked for work: `solve` keeps its name and what it takes.
export { solve } from "../islands/solve-challenge.ts";
