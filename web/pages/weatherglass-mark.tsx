/** A dial with one hand. */
export function WeatherglassMark() {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="10" />
      <path d="M12 13 17 7M4.8 15.5l1.6-.8M19.2 15.5l-1.6-.8M6.3 6.6l1.3 1.2M12 3.5v1.8" />
      <circle cx="12" cy="13.2" r="1.4" fill="currentColor" stroke="none" />
    </svg>
  );
}
