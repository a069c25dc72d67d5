export { type ConsentScreen, renderConsent } from './consent-page';
export { agreementOf, type ConsentQuestion } from './question';
export { WORDING } from './wording';
