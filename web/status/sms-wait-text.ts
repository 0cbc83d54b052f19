import { text } from '#messages/status/status';

/** What an SMS takes, in the words of someone who waits. */
export const waitInWords = (seconds: number): string => {
  if (seconds < 60) return text.seconds;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? text.minutes(minutes) : text.hours(Math.ceil(minutes / 60));
};
