export { startWebhook } from './emulator';
export { WEBHOOK_ERRORS } from './facts';
