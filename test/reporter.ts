import type { Reporter, TestModule } from "vitest/node";

/** Says, as the last line of a run, how many tests passed and failed; a file that does not load is a failure. */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const passed = states.filter((state) => state === "passed").length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    // A test that never ran has not passed.
    const failed = states.length - passed + broken + errors.length;
    process.once("exit", () => process.stdout.write(`${passed} passed, ${failed} failed\n`));
  }
}
