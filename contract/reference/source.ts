/** Where a list comes from, so that whoever renews it knows what to compare it with. */
export type Source = {
  /** The publication, as its publisher names it. */
  readonly name: string;
  /** When it was published: a year, a month or a day. */
  readonly date: string;
  /**
   * What the list was compared with: the publication itself, what others report of it, or, as far as is known,
   * nothing yet. The portal's own lists have nothing to be compared with.
   */
  readonly compared: 'publication' | 'reports' | 'unverified' | 'own';
  /** What it leaves open, or where the list differs from it. */
  readonly note?: string;
};

/** Of lists that the portal itself drew up. */
export const ownList: Source = { name: 'Drawn up for this portal', date: '2026-11', compared: 'own' };
