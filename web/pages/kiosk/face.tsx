type FaceProps = {
  /** 0 for the best of five levels, 4 for the worst. */
  place: number;
};

const MOUTHS = [
  "M27 58Q50 88 73 58",
  "M31 62Q50 79 69 62",
  "M33 68Q50 71 67 68",
  "M32 73Q50 59 68 73",
  "M29 77Q50 52 71 77",
];

/** One of five faces, in ink on the tint of its level; its words stand beside it. */
export function Face({ place }: FaceProps) {
  return (
    <svg class={`face f${5 - place}`} viewBox="0 0 100 100" aria-hidden="true">
      <circle cx="50" cy="50" r="46" />
      {place === 0 ? <path d="M26 42Q33 33 40 42M60 42Q67 33 74 42" /> : <path class="eyes" d="M35 41v.01M65 41v.01" />}
      {place === 4 ? <path d="M25 33 37 27M75 33 63 27" /> : null}
      <path d={MOUTHS[place] ?? ""} />
    </svg>
  );
}
