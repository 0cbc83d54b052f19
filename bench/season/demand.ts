/** Who comes when; every number may be changed to see what it does. */
export type Demand = {
  readonly professionals: number;
  /** Part of them who register on opening day, and minutes after opening when most of those come at once. */
  readonly registerOnOpeningDay: number;
  readonly openingRushMinutes: number;
  /** Part of them who kept an account from earlier seasons and chose alerts: the opening publishes a vacancy. */
  readonly alertedAtOpening: number;
  /** Part of them who apply on the last evening. */
  readonly applyOnLastEvening: number;
  /** Applications a second just before the deadline, and seconds in which the rush grows by a factor e. */
  readonly peakApplications: number;
  readonly rushSeconds: number;
  /** Minutes between sign-in and application, the median of a log-normal. */
  readonly dwellMinutes: number;
  /** Minutes after which somebody without an SMS asks again, the median. */
  readonly asksAgainMinutes: number;
  /** Seconds after which somebody who was told to try again does, the median; twice as long each time, up to a longest. */
  readonly triesAgainSeconds: number;
  readonly triesAgainAtMostSeconds: number;
  /** Seconds that filling in one page takes, the median. */
  readonly pageSeconds: number;
  /** Part of the applications that one county takes: the hottest list. */
  readonly largestCounty: number;
};

export const season: Demand = {
  professionals: 500_000,
  registerOnOpeningDay: 0.5,
  openingRushMinutes: 20,
  alertedAtOpening: 0.2,
  applyOnLastEvening: 0.4,
  peakApplications: 3_000,
  rushSeconds: 50,
  dwellMinutes: 12,
  asksAgainMinutes: 10,
  triesAgainSeconds: 15,
  triesAgainAtMostSeconds: 240,
  pageSeconds: 60,
  largestCounty: 0.08,
};

export const openingSeconds = 14 * 3_600;
export const eveningSeconds = 6 * 3_600;

/** The same numbers in every run. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** A person's time: most take about the median, some much longer. */
export const about = (median: number, random: () => number): number =>
  median * Math.exp(0.6 * normal(random));

const partRushing = 0.7;

/** Seconds after opening of each registration: a rush announced in the press, then a day's trickle. */
export const registrations = (demand: Demand, random: () => number): Float64Array => {
  const count = Math.round(demand.professionals * demand.registerOnOpeningDay);
  const rush = demand.openingRushMinutes * 60;
  const at = () =>
    random() < partRushing ? -rush * Math.log((1 - random()) * (1 - random())) : random() * openingSeconds;
  return Float64Array.from({ length: count }, () => Math.min(openingSeconds, at())).sort();
};

/** Seconds of each application on the last evening, the last one at the deadline: a steady evening, then the rush. */
export const applications = (demand: Demand, random: () => number): Float64Array => {
  const count = Math.round(demand.professionals * demand.applyOnLastEvening);
  const rushing = demand.peakApplications * demand.rushSeconds;
  const at = (index: number) =>
    index < rushing
      ? eveningSeconds + demand.rushSeconds * Math.log(1 - random())
      : random() * eveningSeconds;
  return Float64Array.from({ length: count }, (_, index) => Math.max(0, at(index))).sort();
};
