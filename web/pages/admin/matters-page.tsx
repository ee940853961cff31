import { messagesIn } from "../../locales/messages.ts";
import { Frame, type FrameContext } from "./frame.tsx";

/** Where opinions being dealt with will stand. */
export function MattersPage({ context }: { context: FrameContext }) {
  const words = messagesIn(context.lang).admin.matters;
  return (
    <Frame context={context} title={words.title} entry="matters">
      <h1>{words.title}</h1>
      <p class="sub">{words.text}</p>
    </Frame>
  );
}
