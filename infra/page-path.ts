/** The address of a page and what CloudFront fetches for it; `known` are the pages of the site. */
export const pagePath = (uri: string, known: readonly string[]): string => {
  if (/\.[a-z0-9]+$/i.test(uri)) return uri;
  const page = uri.endsWith('/') ? uri : `${uri}/`;
  if (known.length === 0 || known.includes(page)) return `${page}index.html`;
  return page.startsWith('/sw/') ? '/sw/404.html' : '/404.html';
};

/**
 * The CloudFront function for pages, on the way in and out: `/vacancies` is `/vacancies/index.html`, and an
 * address that no page has shows the page that says so with status 404, in the language of the address.
 * (CloudFront's own error pages cannot do this: they would also replace the API's answers.)
 */
export const pageFunction = (known: readonly string[]): string =>
  [
    `const known = ${JSON.stringify(known)};`,
    `const pagePath = ${pagePath.toString()};`,
    'function handler(event) {',
    '  const path = pagePath(event.request.uri, known);',
    '  if (!event.response) {',
    '    event.request.uri = path;',
    '    return event.request;',
    '  }',
    "  if (path.endsWith('/404.html')) {",
    '    event.response.statusCode = 404;',
    "    event.response.statusDescription = 'Not Found';",
    '  }',
    '  return event.response;',
    '}',
  ].join('\n');
