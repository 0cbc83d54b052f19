import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../language.ts';
import { type MessageKind, messageKinds } from '../message.ts';
import { examinations } from '../reference/examinations.ts';
import { positions } from '../reference/positions.ts';
import { type ParametersOf, smsText } from './sms.ts';

const link = 'https://cp.knec.ac.ke/sign-in';
const longest = (language: 'en' | 'sw') => ({
  position: positions.map((one) => one[language]).sort((a, b) => b.length - a.length)[0] ?? '',
  examination: examinations[0].value.toUpperCase(),
  reference: 'KN-7K3M-9QXD',
  username: '254722645678',
  password: 'abcd-efgh-jk',
  code: '123456',
  place: 'Elgeyo-Marakwet',
  deadline: '30 Sep 2027, 17:00',
  link,
});

/** GSM 03.38 basic characters; anything else turns the SMS into 70-character parts. */
const gsm = /^[A-Za-z0-9 \n\r@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]*$/;

for (const language of languages)
  for (const kind of messageKinds)
    test(`the ${kind} SMS fits one paid part in ${language}`, () => {
      const text = smsText(
        kind,
        longest(language) as unknown as ParametersOf<MessageKind> as never,
        language,
      );
      assert.match(text, gsm);
      assert.ok(text.length <= 160, `${text.length} characters: ${text}`);
    });
