import {
  cursorForm,
  idForm,
  mostSearched,
  professionalIdForm,
  referenceForm,
  slugForm,
} from '../../contract/fields/id-forms.ts';
import { normalPhone } from '../../contract/fields/phone-number.ts';
import { plainCode, plainLine } from '../../contract/fields/typed-text.ts';

type Reader = (written: string) => string | undefined;

const formed =
  (form: RegExp): Reader =>
  (written) => {
    const plain = plainCode(written);
    return form.test(plain) ? plain : undefined;
  };
const id = formed(idForm);
const slug = formed(slugForm);
/** What is looked for: shown in the box that it was typed into, and nowhere else. */
const search: Reader = (written) => plainLine(written).slice(0, mostSearched) || undefined;

/**
 * What a page's address may carry, and what each value must be by the contract. Anybody can write an address: what is
 * not what it claims to be is not there, so that no stranger's sentence reads as the council's.
 */
const carried = {
  phone: normalPhone,
  id,
  copy: id,
  vacancy: id,
  person: formed(professionalIdForm),
  reference: formed(referenceForm),
  cursor: formed(cursorForm),
  text: search,
  state: slug,
  status: slug,
  examination: slug,
  activity: slug,
  position: slug,
  county: slug,
  subCounty: slug,
  saved: formed(/^1$/),
  again: formed(/^1$/),
  /** Only a page of this portal may be returned to after signing in. */
  return: formed(/^\/(?![/\\])[\w\-/?=&%.]*$/),
} satisfies Record<string, Reader>;

export type Carried = keyof typeof carried;
export const carriedNames = Object.keys(carried) as Carried[];
/** The values of an address that are what they claim to be. */
export type AddressValues = Omit<URLSearchParams, 'get'> & { get: (name: Carried) => string | null };

/** Reads the query of an address; the one way for a page to learn what its address carries. */
export const readAddress = (search: string): AddressValues => {
  const read = new URLSearchParams();
  for (const [name, written] of new URLSearchParams(search)) {
    const value = carriedNames.includes(name as Carried) ? carried[name as Carried](written) : undefined;
    if (value !== undefined) read.set(name, value);
  }
  return read;
};

/** An address that carries on where the person is to come back to, if the present one says so. */
export const keepReturn = (address: string, query: Pick<AddressValues, 'get'>): string => {
  const back = query.get('return');
  return back ? `${address}${address.includes('?') ? '&' : '?'}return=${encodeURIComponent(back)}` : address;
};
