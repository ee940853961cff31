/** Twice the size, so that it prints well. */
const SCALE = 2;

/** Shows the button for the picture as PNG, which is made here, of the drawing as SVG. */
export function offerPng(): void {
  for (const button of Array.from(document.querySelectorAll<HTMLButtonElement>("button[data-png]"))) {
    const { png = "", name = "chart.png" } = button.dataset;
    button.addEventListener("click", () => {
      savePng(png, name);
    });
    button.parentElement?.removeAttribute("hidden");
  }
}

async function savePng(address: string, name: string): Promise<void> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.naturalWidth * SCALE, picture.naturalHeight * SCALE];
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) {
    return;
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
