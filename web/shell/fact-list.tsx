import type { ComponentChildren } from 'preact';

type Fact = readonly [what: string, detail: ComponentChildren];
type Props = { facts: readonly (Fact | false | undefined)[]; card?: boolean };

/** Facts beside their names, or below them where there is no room beside: by the size of the text, not of the window. */
export const FactList = ({ facts, card }: Props) => (
  <dl class={card ? 'facts card' : 'facts'}>
    {facts.map(
      (fact) =>
        fact && (
          <div key={fact[0]}>
            <dt>{fact[0]}</dt>
            <dd>{fact[1]}</dd>
          </div>
        ),
    )}
  </dl>
);
