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

/** What was read of one person is nothing to the next. */
const mineOf = (me: Me | undefined): Me | undefined => (me?.professionalId === tabPerson() ? me : undefined);

/** My profile, applications and messages; undefined until they are read. */
export const useMe = (): { me: Me | undefined; problem: Problem | undefined; reload: () => void } => {
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
  useEffect(reload, [person]);
  return { me: mineOf(me), problem, reload };
};
