import { type Refusal, refuse } from '../refusal';
import type { SourceJob } from '../source';
import { isCountry, isCurrency, isEmail, isWebAddress } from './value';

/** A job: its salary, where to apply, and the countries of remote work. */
export function checkJob(job: SourceJob): Refusal[] {
  return [...checkSalary(job.salary), ...checkApplication(job), ...checkCountries(job)];
}

function checkSalary(salary: SourceJob['salary']): Refusal[] {
  if (salary === null) return [];
  const { min, max, currency } = salary;
  if (min === null && max === null) {
    const message = 'The salary has neither a minimum nor a maximum: fill one, or remove the salary.';
    return [refuse('salary-empty', 'salary.min', message)];
  }
  const refusals: Refusal[] = [];
  if ((min ?? 0) < 0 || (max ?? 0) < 0) {
    refusals.push(refuse('price-negative', 'salary.min', 'The salary is below zero: correct it.'));
  }
  if (min !== null && max !== null && max < min) {
    const message = 'The highest salary is below the lowest: swap them or correct one.';
    refusals.push(refuse('salary-reversed', 'salary.max', message));
  }
  if (!currency) {
    refusals.push(
      refuse('currency-missing', 'salary.currency', 'The salary has no currency: choose one, such as EUR.'),
    );
  } else if (!isCurrency(currency)) {
    const message = `"${currency}" is no currency code: use three capital letters, such as EUR.`;
    refusals.push(refuse('currency-unknown', 'salary.currency', message));
  }
  return refusals;
}

function checkApplication({ state, application, applicationUrl, applicationEmail }: SourceJob): Refusal[] {
  if (application === 'url' && applicationUrl && !isWebAddress(applicationUrl)) {
    return [refuse('link-unusable', 'applicationUrl', 'The application address must start with https:// or http://.')];
  }
  if (application === 'email' && applicationEmail && !isEmail(applicationEmail)) {
    return [refuse('email-unusable', 'applicationEmail', 'The application e-mail is no e-mail address: correct it.')];
  }
  if (state !== 'open' || (application === 'url' ? applicationUrl : applicationEmail)) return [];
  return application === 'url'
    ? [refuse('application-missing', 'applicationUrl', 'The job is open but nobody can apply: add the address.')]
    : [refuse('application-missing', 'applicationEmail', 'The job is open but nobody can apply: add the e-mail.')];
}

function checkCountries({ remoteCountries }: SourceJob): Refusal[] {
  return (remoteCountries ?? []).flatMap((code, index) =>
    isCountry(code)
      ? []
      : [
          refuse(
            'country-unknown',
            `remoteCountries.${index}`,
            `"${code}" is no country code: use two capital letters, such as FR.`,
          ),
        ],
  );
}
