import { expect, test } from "vitest";
import { zipFault } from "../../../src/service/tables/zip-fault.ts";

type Entry = { compressed: number; inflated: number; flags?: number; method?: number };

/** The central directory of an archive, which is all that is judged. */
function directoryOf(entries: readonly Entry[], count = entries.length): Uint8Array {
  const records = entries.map(({ compressed, inflated, flags = 0, method = 8 }) => {
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(flags, 8);
    record.writeUInt16LE(method, 10);
    record.writeUInt32LE(compressed, 20);
    record.writeUInt32LE(inflated, 24);
    return record;
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 10);
  return Buffer.concat([...records, end]);
}

const MIB = 1024 * 1024;
const plain = { compressed: MIB, inflated: 4 * MIB };

test("zipFault() lets a plain archive pass, and a sheet that is very alike", () => {
  expect(zipFault(directoryOf([plain, { compressed: 0, inflated: 0, method: 0 }]))).toBeNull();
  expect(zipFault(directoryOf([{ compressed: 40_000, inflated: 8 * MIB }]))).toBeNull();
  expect(zipFault(directoryOf([]))).toBeNull();
});

test("zipFault() adds up what all entries declare", () => {
  expect(zipFault(directoryOf(Array(16).fill(plain)))).toBeNull();
  expect(zipFault(directoryOf(Array(17).fill(plain)))).toBe("zip_bomb");
});

test.each([
  ["too much from too little", { compressed: 10_000, inflated: 5 * MIB }],
  ["no size declared", { compressed: 1000, inflated: 0 }],
  ["no compressed size", { compressed: 0, inflated: 1000 }],
  ["sizes that follow the data", { compressed: 0, inflated: 0, flags: 8 }],
  ["sizes of ZIP64", { compressed: 0xffffffff, inflated: 0xffffffff }],
])("zipFault() refuses an entry with %s", (_, entry) => {
  expect(zipFault(directoryOf([plain, entry]))).toBe("zip_bomb");
});

test("zipFault() refuses too many entries before it reads them", () => {
  const tiny = { compressed: 1, inflated: 1 };
  expect(zipFault(directoryOf(Array(1000).fill(tiny)))).toBeNull();
  expect(zipFault(directoryOf(Array(1001).fill(tiny)))).toBe("zip_bomb");
  expect(zipFault(directoryOf([], 0xffff))).toBe("zip_bomb");
});

test("zipFault() knows encrypted entries, and what is no archive", () => {
  expect(zipFault(directoryOf([{ ...plain, flags: 1 }]))).toBe("encrypted");
  expect(zipFault(directoryOf([plain], 2))).toBe("damaged_file");
  expect(zipFault(new Uint8Array(10))).toBe("damaged_file");
});
