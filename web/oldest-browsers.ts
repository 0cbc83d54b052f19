/**
 * The oldest versions of the browsers that the pages work in; everything older, and Opera Mini's extreme mode, gets
 * the readable pages without a script. The build writes for them, and a test looks for what they lack, in scripts and styles.
 */
export const oldestBrowsers = { chrome: 80, safari: 14 } as const;
