/** Words of the kiosk: on the tablet, and where officials set it out. */
export type KioskMessages = {
  done: string;
  returns: string;
  staff: string;
  noScript: string;
  notSafe: string;
  tablet(number: string): string;
  unfit: { title: string; text: string };
  reached: { title: string; text: string };
  pin: { title: string; hint: string; typed(count: number): string; wrong: string; erase: string; back: string };
  panel: {
    waiting: string;
    refused: string;
    waitingText: string;
    refusedText: string;
    send: string;
    whole: string;
    leave: string;
    close: string;
  };
  pairing: { title: string; text: string; label: string; hint: string; submit: string; wrong: string; often: string };
  elsewhere: { title: string; text: string };
  admin: {
    open: string;
    title: string;
    text: string;
    steps: readonly string[];
    unfit: string;
    only: string;
    pin: string;
    pinHint: string;
    pinFault: string;
    make: string;
    back: string;
    made: { title: string; text: string; address: string; code: string; scan: string; back: string };
    list: string;
    states: Record<"waiting" | "paired" | "expired" | "ended", string>;
    madeOn(day: string, number: string): string;
    end: string;
    takeBack: string;
    endText: string;
  };
};
