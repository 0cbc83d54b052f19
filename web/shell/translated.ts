import { options } from 'preact';

/**
 * A translator (Google Translate in Chrome) puts elements of its own, `<font>`, in the place of the page's texts. Preact
 * goes on writing into the texts that it made, which are no longer on the page: what was said stays for ever, and what
 * is new lands elsewhere. So before anything is drawn the texts go back to their places, and afterwards those of them
 * that still say the same make room for their translation again; the translator finds the others by itself.
 */
type StandIn = { text: Text; by: Element };

const isStandIn = (node: Node | null): node is Element =>
  node instanceof Element && node.localName === 'font';

/** The texts that were replaced, by one step or by two: the stand-in put beside the text, then the text taken away. */
const replacedIn = (records: readonly MutationRecord[]): StandIn[] =>
  records.flatMap(({ addedNodes, removedNodes, previousSibling, nextSibling }) =>
    [...removedNodes].flatMap((text) => {
      const by = [...addedNodes, previousSibling, nextSibling].find(isStandIn);
      return text instanceof Text && by ? [{ text, by }] : [];
    }),
  );

/** Keeps what the page says true while a translator is at work in `page`. */
export const keepUpWithTranslators = (page: Element): void => {
  const standIns = new Map<Text, Element>();
  const note = (records: readonly MutationRecord[]) => {
    for (const { text, by } of replacedIn(records)) standIns.set(text, by);
  };
  const observer = new MutationObserver(note);
  observer.observe(page, { childList: true, subtree: true });
  const putBack = () => {
    note(observer.takeRecords());
    const replaced = [...standIns].filter(([, by]) => by.isConnected);
    standIns.clear();
    for (const [text, by] of replaced) by.replaceWith(text);
    return replaced.map(([text, by]) => ({ text, by, said: text.data }));
  };
  const draw = (render: () => void) => {
    const replaced = putBack();
    try {
      render();
    } finally {
      for (const { text, by, said } of replaced)
        if (text.isConnected && text.data === said) {
          text.replaceWith(by);
          standIns.set(text, by);
        }
      observer.takeRecords();
    }
  };
  options.debounceRendering = (render) => queueMicrotask(() => draw(render));
};
