/** Words of a survey's links: made in bulk, and what stands beside each. */
export type LinksMessages = {
  bulk: {
    open: string;
    title: string;
    text: string;
    units: string;
    channels: string;
    channelsHint: string;
    byStaff: string;
    classes: string;
    classesHint: string;
    days: string;
    daysHint: string;
    opensOn: string;
    closesOn: string;
    status: string;
    trial: string;
    trialHint: string;
    isOpen: string;
    isOpenHint: string;
    make: string;
    back: string;
    faults: string;
    noUnit: string;
    noChannel: string;
    tooMany: string;
    badDays: string;
    badClass: string;
  };
  figure: {
    head: string;
    none: string;
    of(value: string, period: string, answers: string): string;
    /** Whose figure it is. */
    note(indicator: string): string;
  };
};
