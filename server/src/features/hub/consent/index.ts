export { type AskedQuestion, type ConsentScreen, renderConsent } from './consent-page';
export { type Agreement, agreementOf, type ConsentQuestion } from './question';
export { WORDING } from './wording';
