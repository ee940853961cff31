import type { KioskMessages } from "./kiosk-messages.ts";

export const kioskEn: KioskMessages = {
  done: "Done",
  returns: "This page goes back to the start by itself.",
  staff: "Staff",
  noScript: "This page needs a recent browser that may run scripts.",
  notSafe: "This tablet cannot store answers just now. Its address must start with https, and it needs free space.",
  tablet: (number) => `Tablet ${number}`,
  unfit: {
    title: "This survey does not suit a kiosk",
    text: "A kiosk asks one rating with five levels. This survey requires other answers too, or has no such rating.",
  },
  reached: {
    title: "You cannot rate here just now",
    text: "Please ask a member of staff to look at this tablet.",
  },
  pin: {
    title: "Staff: enter the PIN",
    hint: "The PIN was set when this tablet was paired: 4 to 8 digits.",
    typed: (count) => `${count} ${count === 1 ? "digit" : "digits"} entered`,
    wrong: "That is not the PIN.",
    erase: "Erase",
    back: "Back",
  },
  panel: {
    waiting: "Waiting to be sent",
    refused: "Not accepted",
    waitingText:
      "Without a network, answers wait on the tablet, encrypted. They are sent in random order once it is back; none is lost and none is sent twice.",
    refusedText:
      "For example because the survey had closed, or they waited more than ten days. Only their number is kept.",
    send: "Send now",
    whole: "Full screen",
    leave: "Leave full screen",
    close: "Back to the rating",
  },
  pairing: {
    title: "Pair this tablet",
    text: "Answers given on this tablet count for the kiosk channel once it is paired.",
    label: "Pairing code",
    hint: "From “Pair a tablet” in the administration: three groups of four, valid for one hour and for one tablet.",
    submit: "Pair",
    wrong: "This code is wrong, used or out of date. Please check it, or make a new one.",
    often: "Too many attempts. Please try again in a while.",
  },
  elsewhere: {
    title: "Please rate on the tablet at the window",
    text: "This link takes only answers given on the tablet at the window.",
  },
  admin: {
    open: "Pair a tablet",
    title: "Tablet at the window",
    text: "A tablet stands at the window. One tap on a face is a complete answer: it asks one question, reasons are optional, and walking away still counts. Without a network it keeps working and sends later.",
    steps: [
      "Choose a PIN and make a pairing code.",
      "Open the address that is given in the tablet’s browser and type the pairing code.",
      "Press “Staff”, enter the PIN, press “Full screen”, and fix the tablet in its stand. The system’s own kiosk mode or screen pinning holds it there best.",
    ],
    unfit:
      "This survey cannot be used on a tablet: it asks the first rating alone, which must have exactly five levels, and nothing else may be required. Make a short survey of its own.",
    only: "Once a pairing code has been made, this link accepts answers from paired tablets only; nothing sent from elsewhere is counted.",
    pin: "PIN",
    pinHint: "4 to 8 digits, to see on the tablet how many answers wait, and to leave full screen.",
    pinFault: "Please give 4 to 8 digits.",
    make: "Make a pairing code",
    back: "Cancel",
    made: {
      title: "Pairing code",
      text: "The code is shown this once. It is valid for one hour and for one tablet.",
      address: "On the tablet, open",
      code: "and type",
      scan: "Or scan this with the tablet’s camera, and the code is filled in.",
      back: "To the tablets of this link",
    },
    list: "Tablets and codes",
    states: { waiting: "Waiting for its tablet", paired: "Paired", expired: "Code out of date", ended: "Ended" },
    madeOn: (day, number) => `made on ${day} · tablet ${number}`,
    end: "End the pairing",
    takeBack: "Take the code back",
    endText:
      "The tablet shows its number to staff. Once ended, this tablet cannot be rated on. Answers not sent yet stay on it and are sent when it is paired with this link again. To lose none, first see on the tablet that 0 are waiting.",
  },
};
