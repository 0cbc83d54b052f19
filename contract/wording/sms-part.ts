/** GSM 03.38 basic characters: one letter of any other script turns an SMS into parts of 70 characters. */
const plain = /^[A-Za-z0-9 \n\r@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]*$/;
/** Plain characters of one paid part. */
const most = 160;

/** Whether an SMS is one paid part. */
export const isOnePart = (text: string): boolean => text.length <= most && plain.test(text);

/** A text with the first of some additions with which it still is one part; as it is where there is none. */
export const withRoomFor = (text: string, ...additions: readonly string[]): string =>
  additions.map((addition) => `${text} ${addition}`).find(isOnePart) ?? text;
