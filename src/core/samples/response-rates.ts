/**
 * How every drawn person or household ended. Eligible: `interviews` (complete), `partials`, `refusals` (break-offs too),
 * `nonContacts`, `others`; unknown whether eligible: `unknownHouseholds`, `unknownOthers`. In AAPOR's letters I, P, R,
 * NC, O, UH, UO. Those known not to be eligible are left out.
 */
export type Dispositions = {
  interviews: number;
  partials: number;
  refusals: number;
  nonContacts: number;
  others: number;
  unknownHouseholds: number;
  unknownOthers: number;
};

/** AAPOR's e, the share of the unknown that is taken to be eligible, and where it comes from: never one without the other. */
export type Eligibility = { share: number; source: string };

type RateName = `RR${1 | 2 | 3 | 4 | 5 | 6}` | `COOP${1 | 2 | 3 | 4}` | `REF${1 | 2 | 3}` | `CON${1 | 2 | 3}`;

/** AAPOR's outcome rates, each in [0, 1] or `null`; `eligibility` as it was used in RR3, RR4, REF2 and CON2. */
export type ResponseRates = Readonly<Record<RateName, number | null>> & { eligibility: Eligibility | null };

/**
 * The response, cooperation, refusal and contact rates of a table of final dispositions. `null`: a rate with an empty
 * denominator, every rate when a count is negative or no number, and those that need e without one in [0, 1] whose
 * source is named.
 * Source: AAPOR (2023), Standard Definitions, 10th edition, section on calculating outcome rates.
 */
export function responseRates(dispositions: Dispositions, eligibility: Eligibility | null): ResponseRates {
  const { interviews, partials, refusals, nonContacts, others, unknownHouseholds, unknownOthers } = dispositions;
  const isCounted = Object.values(dispositions).every((count) => Number.isFinite(count) && count >= 0);
  const stated = eligibility && isStated(eligibility) ? eligibility : null;
  const rate = (numerator: number, denominator: number | null) => (isCounted ? rateOf(numerator, denominator) : null);
  const answered = interviews + partials;
  const asked = answered + refusals;
  const contacted = asked + others;
  const eligible = contacted + nonContacts;
  const unknown = unknownHouseholds + unknownOthers;
  const all = eligible + unknown;
  const estimated = stated && eligible + stated.share * unknown;
  return {
    RR1: rate(interviews, all),
    RR2: rate(answered, all),
    RR3: rate(interviews, estimated),
    RR4: rate(answered, estimated),
    RR5: rate(interviews, eligible),
    RR6: rate(answered, eligible),
    COOP1: rate(interviews, contacted),
    COOP2: rate(answered, contacted),
    COOP3: rate(interviews, asked),
    COOP4: rate(answered, asked),
    REF1: rate(refusals, all),
    REF2: rate(refusals, estimated),
    REF3: rate(refusals, eligible),
    CON1: rate(contacted, all),
    CON2: rate(contacted, estimated),
    CON3: rate(contacted, eligible),
    eligibility: stated,
  };
}

/**
 * e by proportional allocation (CASRO): the eligible share among those whose eligibility is known; `null` where nobody's is.
 * Source: Smith (2009), A Revised Review of Methods to Estimate the Status of Cases with Unknown Eligibility.
 */
export function proportionalEligibility(eligible: number, ineligible: number): Eligibility | null {
  const share = rateOf(eligible, eligible + ineligible);
  return share === null || !(eligible >= 0 && ineligible >= 0) ? null : { share, source: "proportional allocation" };
}

function isStated({ share, source }: Eligibility): boolean {
  return share >= 0 && share <= 1 && source.trim() !== "";
}

function rateOf(numerator: number, denominator: number | null): number | null {
  const rate = denominator ? numerator / denominator : Number.NaN;
  return Number.isFinite(rate) ? rate : null;
}
