import { serveBare } from "./bare-server.ts";
import { openFloorDatabase } from "./floor-database.ts";

// Floor B: what came in during one turn of the event loop goes into one transaction, and nothing else is done.
const database = openFloorDatabase(process.argv[2] ?? "");
const insert = database.prepare("INSERT INTO answers (body) VALUES (?)");
const begin = database.prepare("BEGIN IMMEDIATE");
const commit = database.prepare("COMMIT");
let waiting: { body: string; stored: () => void }[] = [];

function flush(): void {
  const group = waiting;
  waiting = [];
  begin.run();
  for (const { body } of group) {
    insert.run(body);
  }
  commit.run();
  for (const { stored } of group) {
    stored();
  }
}

serveBare((body, stored) => {
  if (waiting.push({ body, stored }) === 1) {
    setImmediate(flush);
  }
});
