/** Where the service lives that a script came from: what stands before `/widget.js` or `/widget/<hash>.js`. */
export function serviceAddress(scriptUrl: string): string {
  return scriptUrl.replace(/[?#].*$/, "").replace(/\/widget(\/[^/]+)?\.js$/, "");
}
