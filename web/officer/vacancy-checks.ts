import { fieldError } from '../../contract/field-errors.ts';
import { vacancyNames } from '../../contract/wording/field-names/vacancies.ts';
import { checksOf } from '../forms/checks/field-check.ts';
import { language } from '../shell/language.ts';

/** The checks of the forms in which an officer writes, corrects or extends a vacancy. */
export const checks = checksOf((wrong) => fieldError(wrong, vacancyNames, language));
