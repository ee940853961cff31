import { fileURLToPath } from "node:url";
import { defineConfig, type InlineConfig } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Cheap phones run the first years after ES2015; whoever looks at charts has a newer browser. */
export const ISLAND_TARGETS: Readonly<Record<string, string>> = {
  rate: "es2017",
  proof: "es2017",
  frame: "es2017",
  copy: "es2017",
  "pass-code": "es2017",
  "unit-chart": "es2020",
  passkey: "es2020",
  entry: "es2020",
  kiosk: "es2018",
  offline: "es2018",
  screen: "es2018",
};

/** Builds one island into one plain script, named by its content, under `outDir`. */
export function islandBuild(name: string, outDir: string): InlineConfig {
  return {
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      target: ISLAND_TARGETS[name] ?? "es2020",
      rolldownOptions: {
        input: { [name]: `web/islands/${name}.ts` },
        output: { format: "iife", entryFileNames: "assets/[name]-[hash].js" },
      },
    },
  };
}

/**
 * Builds the widget, or what it loads when it is asked for work, into one module under `outDir`; older browsers keep the
 * link inside the tag.
 */
export function widgetBuild(name: "widget" | "proof", outDir: string): InlineConfig {
  return {
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      target: "es2022",
      // As a library, or what it loads would be preloaded by a script that is longer than the gain.
      lib: { entry: `web/widget/${name}.ts`, formats: ["es"], fileName: () => `${name}.js` },
      rolldownOptions: { output: { minify: true } },
    },
  };
}

// `vite build -c web/vite.config.ts --mode rate` builds a single island.
export default defineConfig(({ mode }) => islandBuild(mode, "dist/public"));
