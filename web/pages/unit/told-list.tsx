import type { ToldReading } from "./told-readings.ts";

/** Short sentences under one another, each beside what it is about; nothing without any. */
export function ToldList({ told }: { told: readonly ToldReading[] }) {
  if (told.length === 0) {
    return null;
  }
  return (
    <dl class="told">
      {told.map(({ label, text }) => (
        <div>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
