import { randomUUID } from "node:crypto";

const HOST = "Host: 127.0.0.1\r\nUser-Agent: bench\r\nAccept-Language: zh-CN,zh;q=0.9,en;q=0.8\r\n";

/** `count` times the same GET. */
export function getRequests(path: string, count: number): Buffer[] {
  return Array.from({ length: count }, () => Buffer.from(`GET ${path} HTTP/1.1\r\n${HOST}\r\n`));
}

/** `count` submissions to a link of the call-back survey, each with an id of its own and other answers. */
export function answerRequests(code: string, count: number): Buffer[] {
  return Array.from({ length: count }, (_, number) => {
    const body = JSON.stringify({ submissionId: randomUUID(), answers: answersOf(number) });
    const head = `POST /api/v1/links/${code}/responses HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n`;
    return Buffer.from(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  });
}

const LEVELS = [5, 4, 5, 3, 4, 2, 5, 1, 4, 3, 5];
const SOLVED = ["yes", "yes", "no", "yes", "na", "yes", "no"];
const COMMENTS = [
  "工作人员态度很好，办得也快，谢谢。",
  "打了三次电话才有人接，问题拖了半个月还没有解决，希望能有人上门看看。",
  "路灯修好了。",
];

function answersOf(number: number): Record<string, unknown> {
  const overall = LEVELS[number % LEVELS.length] ?? 5;
  const comment = number % 3 === 0 ? COMMENTS[number % 9 === 0 ? 0 : number % 9 === 3 ? 1 : 2] : undefined;
  return {
    overall,
    ...(overall <= 2 ? { "overall.reasons": ["slow"] } : {}),
    solved: SOLVED[number % SOLVED.length],
    ...(comment === undefined ? {} : { comment }),
  };
}
