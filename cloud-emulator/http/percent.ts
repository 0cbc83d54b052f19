/** A text of a URL without its percent-encoding; a broken encoding is taken as it is. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
