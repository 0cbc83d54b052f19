import { useEffect, useState } from 'preact/hooks';
import { text } from '#messages/account/forms/account';
import { healthLife } from '../../contract/health-life.ts';
import { call } from '../api/client.ts';
import { waitInWords } from './sms-wait-text.ts';

/** How long the SMS that a person waits for takes just now; nothing where that is not known. */
export const SmsWait = () => {
  const [seconds, setSeconds] = useState<number>();
  useEffect(() => {
    void call('GET /api/status', {}).then((answer) => {
      const health = answer.ok ? answer.value.health : undefined;
      if (health && Date.now() - Date.parse(health.at) < healthLife * 1000) setSeconds(health.smsSeconds);
    });
  }, []);
  return (
    <p aria-live="polite">
      {seconds === undefined ? text.usualWait : text.presentWait(waitInWords(seconds))}
    </p>
  );
};
