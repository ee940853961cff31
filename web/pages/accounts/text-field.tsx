type Props = {
  name: string;
  label: string;
  hint?: string;
  fault?: string | null;
  value?: string;
  type?: "text" | "password" | "date";
  /** The first and last day that a date may be. */
  min?: string;
  max?: string;
  autocomplete: string;
};

/** One line to fill in, with its hint and what is wrong with it read out together. */
export function TextField({
  name,
  label,
  hint,
  fault = null,
  value = "",
  type = "text",
  autocomplete,
  ...days
}: Props) {
  const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(" ");
  return (
    <div class={fault ? "field bad" : "field"}>
      <label for={name}>{label}</label>
      {hint ? (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      ) : null}
      {fault ? (
        <span class="error" id={`${name}-fault`}>
          {fault}
        </span>
      ) : null}
      <input
        id={name}
        name={name}
        type={type}
        value={value}
        required
        autocomplete={autocomplete}
        autocapitalize="off"
        spellcheck={false}
        {...days}
        {...(described ? { "aria-describedby": described } : {})}
        {...(fault ? { "aria-invalid": "true" } : {})}
      />
    </div>
  );
}
