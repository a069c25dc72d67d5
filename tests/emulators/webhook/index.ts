export { startWebhook } from './emulator';
export { WEBHOOK_ERRORS, WEBHOOK_FACTS } from './facts';
