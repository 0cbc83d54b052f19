import { useEffect, useState } from 'preact/hooks';
import type { Me } from '../../contract/operations/profile.ts';
import type { Problem } from '../../contract/problem.ts';
import { call } from '../api/client.ts';
import { personSignedIn, tabPerson } from '../api/person.ts';
import { usePerson } from '../shell/use-person.ts';

/** What was last read of the person who is signed in: shown at once, then read again. */
let known: Me | undefined;

/** Forgets the person; the next page reads again. */
export const forgetMe = (): void => {
  known = undefined;
};

/** Reads the person anew, for what comes after a change; undefined where the portal does not answer. */
export const readMeAgain = async (): Promise<Me | undefined> => {
  const answer = await call('GET /api/me', {});
  known = answer.ok ? answer.value : undefined;
  return known;
};

/** What was read of one person is nothing to the next. */
const mineOf = (me: Me | undefined): Me | undefined => (me?.professionalId === tabPerson() ? me : undefined);

/** My profile, applications and messages; undefined until they are read, or where nobody wants them. */
export const useMe = (
  wanted = true,
): { me: Me | undefined; problem: Problem | undefined; reload: () => void } => {
  const person = usePerson(() => personSignedIn()?.id, personSignedIn()?.id);
  const [me, setMe] = useState<Me | undefined>(known);
  const [problem, setProblem] = useState<Problem>();
  const reload = () =>
    void call('GET /api/me', {}).then((answer) => {
      if (!answer.ok) return setProblem(answer.problem);
      known = answer.value;
      setMe(known);
      setProblem(undefined);
    });
  useEffect(() => {
    if (wanted) reload();
  }, [person, wanted]);
  return { me: mineOf(me), problem, reload };
};
