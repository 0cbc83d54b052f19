import { Fragment } from 'preact';

/** An address in the parts that may each stand in a line: up to its @, and up to each full stop. */
const partsOf = (address: string): string[] => address.match(/[^@.]*[@.]|[^@.]+$/g) ?? [];

/** An email address that a narrow line breaks at its @ or a full stop rather than within a word. */
export const EmailText = ({ address }: { address: string }) => (
  <>
    {partsOf(address).map((part) => (
      <Fragment key={part}>
        {part}
        <wbr />
      </Fragment>
    ))}
  </>
);

/** The address of somebody who gave one. */
export const emailText = (address: string | undefined) => address && <EmailText address={address} />;
