import { expect, test } from "vitest";
import { openTestApp } from "../support/test-app.ts";

test("createNodeWriter() sheds with 503 and Retry-After when its queue is full, and stores nothing of what it shed", async () => {
  const service = await openTestApp({ queueMax: 3 });
  await service.request("PUT", "/api/v1/units/heping", { name: "和平街道", kind: "street-office" });
  const questions = [{ id: "overall", type: "rating", title: "满意吗？", scale: "satisfaction5" }];
  const { id } = (await (await service.request("POST", "/api/v1/surveys", { title: "回访", questions })).json()) as {
    id: string;
  };
  await service.request("POST", `/api/v1/surveys/${id}/publish`, {});
  const made = await service.request("POST", "/api/v1/links", { survey: id, unit: "heping", channel: "qr" });
  const { code } = (await made.json()) as { code: string };
  const send = (submissionId: string) =>
    service.request(
      "POST",
      `/api/v1/links/${code}/responses`,
      { submissionId, answers: { overall: 4 } },
      { token: false },
    );

  const ids = Array.from({ length: 40 }, () => service.deps.newSubmissionId());
  const replies = await Promise.all(ids.map(send));
  const shed = replies.flatMap((reply, index) => (reply.status === 503 ? [{ reply, id: ids[index] ?? "" }] : []));
  const stored = replies.filter((reply) => reply.status === 201);
  expect(shed.length).toBeGreaterThan(0);
  expect(stored.length + shed.length).toBe(40);
  for (const { reply } of shed) {
    expect(Number(reply.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await reply.json()).toMatchObject({ reason: "overloaded" });
  }
  const { rows } = await service.deps.db.execute("SELECT count(*) AS count FROM responses");
  expect(rows[0]?.count).toBe(stored.length);
  const [first] = shed;
  expect((await send(first?.id ?? "")).status).toBe(201);
  await service.close();
});
