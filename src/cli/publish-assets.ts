import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const PUBLIC = fileURLToPath(new URL("../../dist/public", import.meta.url));

/** Read by the edge alone, and the same as `src/static-files.ts` says on Node. */
const HEADERS = `/assets/*
  Cache-Control: public, max-age=31536000, immutable
  X-Content-Type-Options: nosniff
/widget/*
  Cache-Control: public, max-age=31536000, immutable
  X-Content-Type-Options: nosniff
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
/widget.js
  Cache-Control: public, max-age=300
  X-Content-Type-Options: nosniff
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
/proof.js
  Cache-Control: public, max-age=300
  X-Content-Type-Options: nosniff
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
/k/worker.js
  Cache-Control: no-cache
  X-Content-Type-Options: nosniff
/assets/manifest.json
  ! Cache-Control
  Cache-Control: no-cache
`;

/** The edge compresses by itself and shall not take up our compressed copies. */
const IGNORED = "*.gz\n*.br\n";

/** Beside the built files: their compressed copies for Node, their list and their headers for the edge. */
export function publishAssets(assets: Readonly<Record<string, string>>): void {
  const folder = join(PUBLIC, "assets");
  for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
    compress(join(folder, name));
  }
  writeWhole(join(PUBLIC, "_headers"), HEADERS);
  writeWhole(join(PUBLIC, ".assetsignore"), IGNORED);
  writeWhole(join(folder, "manifest.json"), `${JSON.stringify(assets, null, 2)}\n`);
}

function compress(path: string): void {
  if (!existsSync(`${path}.br`)) {
    writeWhole(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
    writeWhole(`${path}.br`, brotliCompressSync(readFileSync(path)));
  }
}

/** Another process never reads half a file. */
function writeWhole(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
}
