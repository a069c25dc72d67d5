export { manual } from './manual';
