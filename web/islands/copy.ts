// A button beside each text that is there to be copied; without this script it is marked and copied by hand.

async function copy(box: HTMLTextAreaElement): Promise<void> {
  box.select();
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(box.value);
  } else {
    document.execCommand("copy");
  }
}

for (const box of Array.from(document.querySelectorAll<HTMLTextAreaElement>("textarea[data-copy]"))) {
  const { copy: label = "", copied = "" } = box.dataset;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.setAttribute("aria-describedby", box.id);
  button.addEventListener("click", () => {
    copy(box).then(() => {
      button.textContent = copied;
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    });
  });
  box.after(button);
}
