import { serveBare } from "./bare-server.ts";
import { openFloorDatabase } from "./floor-database.ts";

// Floor A: one prepared INSERT, and so one transaction, for each request.
const insert = openFloorDatabase(process.argv[2] ?? "").prepare("INSERT INTO answers (body) VALUES (?)");
serveBare((body, stored) => {
  insert.run(body);
  stored();
});
