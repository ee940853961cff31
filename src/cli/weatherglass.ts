import { say } from "./say.ts";

type Command = {
  words: { "zh-CN": string; en: string };
  load(): Promise<(args: readonly string[]) => Promise<number>>;
};

const COMMANDS: Record<string, Command> = {
  serve: {
    words: { "zh-CN": "启动正式服务", en: "run the service" },
    load: async () => (await import("./serve.ts")).serveCommand,
  },
  demo: {
    words: {
      "zh-CN": "用演示数据启动（--reset 重建，--lan 允许局域网访问）",
      en: "run on demo data (--reset renews it, --lan binds beyond this machine)",
    },
    load: async () => (await import("./demo.ts")).demoCommand,
  },
  migrate: {
    words: {
      "zh-CN": "更新数据库结构（部署到 Workers 之前用）",
      en: "bring the database up to date (before deploying the Worker)",
    },
    load: async () => (await import("./migrate.ts")).migrateCommand,
  },
  report: {
    words: {
      "zh-CN": "生成一个单位的通报：report 单位 [--period 2026-10] [--format html|pdf|docx]（须先停止服务）",
      en: "write the report of a unit: report UNIT [--period 2026-10] [--format html|pdf|docx] (stop the service first)",
    },
    load: async () => (await import("./report.ts")).reportCommand,
  },
  doctor: {
    words: {
      "zh-CN": "检查数据库，核对计数（--repair 修复计数；须先停止服务）",
      en: "examine the database, recount the tally (--repair puts it right; stop the service first)",
    },
    load: async () => (await import("./doctor.ts")).doctorCommand,
  },
  admin: {
    words: {
      "zh-CN": "打印第一位管理员的一次性地址（--renew 姓名：给无法登录的人；须先停止服务）",
      en: "print the one-time address of the first administrator (--renew NAME: of someone who cannot sign in; stop the service first)",
    },
    load: async () => (await import("./admin.ts")).adminCommand,
  },
  build: {
    words: { "zh-CN": "生成程序和浏览器用的文件", en: "build the program and the browser files" },
    load: async () => (await import("./build.ts")).buildCommand,
  },
};

/** Runs one command and returns the exit code: 0 done, 1 failed, 2 wrong settings or arguments. */
export async function weatherglass(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined || rest.includes("--help")) {
    const isAsked = name === "--help" || name === "help" || command !== undefined;
    say(helpLines(), isAsked ? "stdout" : "stderr");
    return isAsked ? 0 : 2;
  }
  try {
    return await (await command.load())(rest);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    say([`${name}: ${message}`], "stderr");
    return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS") ? 2 : 1;
  }
}

function helpLines(): string[] {
  const names = Object.entries(COMMANDS);
  return [
    "晴雨表 Weatherglass",
    "",
    "用法：weatherglass <命令> [--json] [--help]",
    ...names.map(([name, { words }]) => `  ${name.padEnd(8)} ${words["zh-CN"]}`),
    "设置用环境变量，见 README。",
    "",
    "Usage: weatherglass <command> [--json] [--help]",
    ...names.map(([name, { words }]) => `  ${name.padEnd(8)} ${words.en}`),
    "Settings are environment variables; see README.",
  ];
}
