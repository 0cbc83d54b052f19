export const text = {
  title: 'Page not found',
  lead: 'The address may be mistyped, or the page may have moved.',
  home: 'Go to the home page',
};
export type NotFoundText = typeof text;
