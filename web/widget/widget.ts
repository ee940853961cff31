import { WeatherglassRating } from "./rating-element.ts";

// A page may carry the tag twice; where sheets cannot be made, the link inside the element stays what it is.
if (!customElements.get("weatherglass-rating") && "replaceSync" in CSSStyleSheet.prototype) {
  customElements.define("weatherglass-rating", WeatherglassRating);
}
